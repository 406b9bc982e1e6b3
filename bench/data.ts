import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { disconnect } from "@/lib/platform/database";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { prepare } from "@/lib/setup/prepare";
import { FORGETFUL } from "@/test/throwaway-postgres";
import { fill } from "./data/fill";
import { scaled } from "./data/world";

// Fills a database with places, people, projects, comments and notices in the shapes that a programme has after years:
// at the full scale 5,000 places, 20,000 people, 200,000 projects, 2,000,000 comments and as many notices.
// usage: npm run bench:data [-- --scale 0.01] [--folder .test/many | --url postgresql://…]
const { values } = parseArgs({
  options: {
    scale: { type: "string", default: "1" },
    folder: { type: "string", default: ".test/many" },
    url: { type: "string" },
  },
});
const scale = Number(values.scale);
if (!(scale > 0)) throw new Error(`--scale is a number above 0, not ${values.scale}`);
const began = performance.now();
const said = (what: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}`);

if (values.url) await fill(values.url, scaled(scale), { onProgress: said });
else {
  const folder = path.resolve(values.folder);
  if (existsSync(path.join(folder, "postgres"))) throw new Error(`${folder} has a database already`);
  const database = await startEmbedded({ folder, settings: { ...FORGETFUL, max_wal_size: "8GB" } });
  try {
    await ensureDatabase(database, "tandem");
    const url = database.urlOf("tandem");
    Object.assign(process.env, { DATABASE_URL: url, NEXTAUTH_SECRET: "of-a-database-of-figures-alone-0123456789" });
    await prepare({ demonstration: true, onProgress: said });
    await disconnect();
    await fill(url, scaled(scale), { onProgress: said });
    said(`In ${folder}; the database is called tandem.`);
  } finally {
    await database.stop();
  }
}
