// `npm run db:new NAME`, `db:reset` and `db:seed`, on the database of `npm run dev`.
import { installMissing, mustBeNewEnough, mustBeWritable } from "./install.mjs";

mustBeNewEnough();
mustBeWritable();
installMissing();
const { register } = await import("tsx/esm/api");
register();
// Before anything that loads the client.
const { generateClient } = await import("./generators/client.ts");
generateClient();
const { database } = await import("./dev/database.ts");
process.exit(await database(process.argv[2] ?? "", process.argv[3]));
