// npm start: needs nothing but Node. Installs what is missing, then hands over to start.ts.
import { installed } from "./install.mjs";

await installed();
const { register } = await import("tsx/esm/api");
register();
await import("./start.ts");
