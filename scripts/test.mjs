// `npm test`: everything, and at the end one line of counts. With an argument one kind of tests alone: see KINDS.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { installHooks } from "./hooks.mjs";
import { installMissing, mustBeNewEnough, mustBeWritable } from "./install.mjs";

mustBeNewEnough();
mustBeWritable();
installMissing();
mkdirSync(".test", { recursive: true });

const single = (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

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

const VITEST_PROGRAM = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT_PROGRAM = "node_modules/@playwright/test/cli.js";
const ENVIRONMENT = { NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: "" };

const KINDS = {
  unit: [VITEST_PROGRAM, "run", "--project", "unit", "--project", "mocking"],
  slow: [VITEST_PROGRAM, "run", "--project", "slow"],
  db: [VITEST_PROGRAM, "run", "--project", "db", "--project", "db-slow", "--project", "db-mocking"],
  watch: [VITEST_PROGRAM, "watch"],
  e2e: [PLAYWRIGHT_PROGRAM, "test", "--reporter=list"],
};

const STEPS = [
  { name: "Database client", args: ["--import", "tsx", "scripts/generate.ts"], count: single },
  { name: "Types", args: ["node_modules/typescript-7/bin/tsc", "--noEmit"], count: single },
  { name: "Lint and format", args: ["node_modules/@biomejs/biome/bin/biome", "ci", "."], count: single },
  {
    name: "Structure",
    args: ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "app", "components", "lib", "programs"],
    count: single,
  },
  {
    name: "Unit and integration",
    args: [VITEST_PROGRAM, "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${VITEST}`],
    writes: VITEST,
    count: counted(VITEST, ofVitest),
  },
  { name: "Build", args: ["--import", "tsx", "scripts/build.ts"], count: single },
  {
    name: "End to end",
    args: [PLAYWRIGHT_PROGRAM, "test"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT },
    writes: PLAYWRIGHT,
    count: counted(PLAYWRIGHT, ofPlaywright),
  },
];

const TYPES_AND_BUILD = ["Types", "Lint and format", "Structure", "Build"];
const total = { passed: 0, failed: 0 };

// What a step says stands together, whatever else runs beside it.
async function step({ name, args, env, writes, count }) {
  if (writes) rmSync(writes, { force: true });
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...ENVIRONMENT, ...env },
  });
  const said = [];
  for (const output of [child.stdout, child.stderr]) output.on("data", (chunk) => said.push(chunk));
  const [status, signal] = await new Promise((resolve) => child.on("close", (...how) => resolve(how)));
  if (signal === "SIGINT") process.exit(130);
  const { passed, failed } = count(status);
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`\n— ${name}\n${Buffer.concat(said)}`);
  console.log(`  ${passed} passed, ${failed} failed in ${seconds} s (${name})`);
}

const inTurn = async (names) => {
  for (const name of names) await step(STEPS.find((each) => each.name === name));
};

/** Runs one kind of tests alone, with further arguments of its runner: a file, a name, a flag. */
function one(kind, more) {
  if (kind === "watch") installHooks();
  const generated = spawnSync(process.execPath, STEPS[0].args, { stdio: "inherit" });
  if (generated.status !== 0) process.exit(generated.status ?? 1);
  const { status } = spawnSync(process.execPath, [...KINDS[kind], ...more], {
    stdio: "inherit",
    env: { ...process.env, ...ENVIRONMENT },
  });
  process.exit(status ?? 130);
}

const [kind, ...more] = process.argv.slice(2);
if (kind) one(kind, more);

process.on("SIGINT", () => process.exit(130));
await inTurn(["Database client"]);
// Each of the two leaves a processor free now and then, which the other one takes; the last one has both to itself.
await Promise.all([inTurn([...TYPES_AND_BUILD, "End to end"]), inTurn(["Unit and integration"])]);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
