// `npm start`. Plain JavaScript without packages, because at the first start there are none yet.
import { installMissing, mustBeNewEnough, mustBeWritable } from "./install.mjs";

mustBeNewEnough();
mustBeWritable();
installMissing();
const { register } = await import("tsx/esm/api");
register();
const { start } = await import("./start/start.ts");
const { built } = await import("./start/built.ts");
await start(built());
