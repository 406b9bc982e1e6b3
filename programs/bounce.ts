import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { noteBounce } from "@/lib/mail/bounce";
import { disconnect } from "@/lib/platform/database";

// npm run bounce < report; in the container image: node bounce.mjs < report. Whatever it is, it is dealt with: a mail
// server that hands it over has nothing to do again.
if (existsSync(".env")) process.loadEnvFile(".env");
const ours = await noteBounce(await text(process.stdin));
console.log(ours ? "A mail did not arrive: it stands among those that were refused." : "No report of a mail of ours.");
await disconnect();
