import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const LEAST = [20, 19];
const STAMPS = "node_modules/.tandem";

const digestOf = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Does the work once per content of the file: what was done is remembered beside the packages. */
function onceFor(file, name, work) {
  const stamp = `${STAMPS}/${name}`;
  const digest = digestOf(file);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  work();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, digest);
}

/** Checks Node, installs the packages the lock file names, and generates the database client. Prints what takes time. */
export async function installed() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
    console.error(
      `Tandem needs Node ${LEAST.join(".")} or later; this is ${process.versions.node}. See https://nodejs.org`,
    );
    process.exit(1);
  }
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  onceFor("package-lock.json", "packages", () => {
    console.log("Installing packages …");
    execFileSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  });
  onceFor("prisma/schema.prisma", "client", () => {
    console.log("Generating the database client …");
    // Any existing file keeps Prisma from downloading an engine that generating does not need.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
    execFileSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  });
  if (!existsSync("prisma/generated")) {
    writeFileSync(`${STAMPS}/client`, "");
    return installed();
  }
}
