import path from "node:path";
import type { Mode } from "../start/mode";
import { runAnew } from "./run-anew";

/** What a program is made of that Next does not reload; a change of it starts the program again. */
const PROGRAMS = {
  serve: {
    file: "scripts/dev/serve.ts",
    parts: ["programs", "lib/platform", "app/front-door.ts", "next.config.js", "prisma/generated"],
  },
  worker: { file: "programs/worker.ts", parts: ["programs", "lib", "prisma/generated"] },
};

/** Where `npm run dev` keeps its database, apart from that of `npm start`. */
export const DEVELOPMENT_FOLDER = path.resolve(".data", "dev");

/** The application from its sources: Next reloads what people see, and the programs start again when they change. */
export const fromSources = (): Mode => ({
  folder: DEVELOPMENT_FOLDER,
  production: false,
  ready: "Tandem is ready, and follows each change",
  megabytes: () => 500,
  run: (name, environment) => runAnew({ name, ...PROGRAMS[name] }, environment),
});
