// `npm test`: everything, one after the other, and at the end one line of counts.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { installMissing, mustBeNewEnough, mustBeWritable } from "./install.mjs";

mustBeNewEnough();
mustBeWritable();
installMissing();
mkdirSync(".test", { recursive: true });

const one = (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Counts what a runner wrote down; a runner that could not even do that has failed. */
const counted = (file, read) => (status) => {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, "utf8")));
    return status !== 0 && failed === 0 ? { passed, failed: 1 } : { passed, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const VITEST = ".test/vitest.json";
const PLAYWRIGHT = ".test/playwright.json";
const ofVitest = (result) => ({
  passed: result.numPassedTests,
  failed:
    result.numFailedTests + result.testResults.filter((file) => file.message && !file.assertionResults.length).length,
});
const ofPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
});

const STEPS = [
  { name: "Database client", args: ["--import", "tsx", "scripts/generate.ts"], count: one },
  { name: "Types", args: ["node_modules/typescript/bin/tsc", "--noEmit"], count: one },
  { name: "Lint and format", args: ["node_modules/@biomejs/biome/bin/biome", "ci", "."], count: one },
  {
    name: "Structure",
    args: ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "app", "components", "lib"],
    count: one,
  },
  {
    name: "Unit and integration",
    args: ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${VITEST}`],
    writes: VITEST,
    count: counted(VITEST, ofVitest),
  },
  { name: "Build", args: ["--import", "tsx", "scripts/build.ts"], count: one },
  {
    name: "End to end",
    args: ["node_modules/@playwright/test/cli.js", "test"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT },
    writes: PLAYWRIGHT,
    count: counted(PLAYWRIGHT, ofPlaywright),
  },
];

const total = { passed: 0, failed: 0 };
for (const { name, args, env, writes, count } of STEPS) {
  console.log(`\n— ${name}`);
  if (writes) rmSync(writes, { force: true });
  const began = performance.now();
  const { status, signal } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: "", ...env },
  });
  if (signal === "SIGINT") process.exit(130);
  const { passed, failed } = count(status);
  total.passed += passed;
  total.failed += failed;
  console.log(`  ${passed} passed, ${failed} failed in ${Math.round((performance.now() - began) / 1000)} s (${name})`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
