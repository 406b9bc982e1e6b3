import path from "node:path";
import { buildApplication, isBuilt, standalone } from "../build";
import type { Mode } from "./mode";
import { run } from "./programs";
import { say } from "./say";

const FIRST_START_MB = 1_500;
const LATER_START_MB = 200;

/** The application as people use it: built first, unless it was built from these sources. */
export function built(): Mode {
  const there = isBuilt();
  return {
    folder: path.resolve(".data"),
    production: true,
    ready: "Tandem is ready",
    megabytes: () => (there ? LATER_START_MB : FIRST_START_MB),
    run: (name, environment) => run(standalone(), name, environment),
    async build() {
      if (there) return;
      say("Building the application …");
      await buildApplication();
      say("Built.");
    },
  };
}
