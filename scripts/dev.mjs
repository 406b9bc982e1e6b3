// `npm run dev`: the application from its sources, each change shown at once. Plain JavaScript, as there may be no packages.
import { installHooks } from "./hooks.mjs";
import { installMissing, mustBeNewEnough, mustBeWritable } from "./install.mjs";

mustBeNewEnough();
mustBeWritable();
installMissing();
installHooks();
const { register } = await import("tsx/esm/api");
register();
const { start } = await import("./start/start.ts");
const { fromSources } = await import("./dev/from-sources.ts");
await start(fromSources());
