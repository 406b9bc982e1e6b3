import { existsSync } from "node:fs";
import { disconnect } from "@/lib/platform/database";
import { differingTallies, rebuildTallies } from "@/lib/projects/tallies";

// npm run recount; in the container image: node recount.mjs. While others work: some projects at a time.
if (existsSync(".env")) process.loadEnvFile(".env");
const differing = (await differingTallies()).length;
const projects = await rebuildTallies();
console.log(`${projects} projects were counted anew; ${differing} of the counts were wrong before.`);
await disconnect();
