import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { disconnect } from "@/lib/platform/database";
import { person } from "./person-command";

// npm run person -- --email …; in the container image: node person.mjs --email …
if (existsSync(".env")) process.loadEnvFile(".env");
process.exitCode = await person(process.argv.slice(2), {
  environment: process.env,
  readInput: () => text(process.stdin),
  print: (line) => console.log(line),
});
await disconnect();
