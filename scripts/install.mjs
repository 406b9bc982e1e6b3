// What must be true before anything of ours can be loaded: a Node that is new enough, and the packages of the lock.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const OLDEST_NODE = [20, 19];

/** Ends with a sentence when this Node is too old. */
export function mustBeNewEnough(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Tandem needs Node ${OLDEST_NODE.join(".")} or later, and this is Node ${version}: https://nodejs.org`);
  process.exit(1);
}

/** Ends with a sentence when nothing can be written into this folder, where packages, the build and the data go. */
export function mustBeWritable(folder = process.cwd()) {
  if (canWrite(path.join(folder, ".data"))) return;
  console.error(`Tandem has to write into ${folder}, and cannot. Copy it to a folder of your own and start it there.`);
  process.exit(1);
}

function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where npm keeps what it downloads: its usual folder, or one of ours where the home folder is read-only. */
export function cacheArguments(home = homedir(), chosen = process.env.npm_config_cache) {
  if (canWrite(chosen || path.join(home, ".npm"))) return [];
  return ["--cache", path.resolve(".data", "npm-cache"), "--logs-max=0"];
}

/** Installs exactly what the lock names, unless it is there already. */
export function installMissing() {
  if (isInstalled()) return;
  console.log("Installing packages …");
  // No package needs its install script, and some would download from hosts that are not always reachable.
  const args = [
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...cacheArguments(),
  ];
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: "inherit" })
    : spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (result.signal || result.status === 130) process.exit(130);
  if (result.status !== 0) {
    console.error(
      "The packages could not be installed: is the npm registry reachable, and is there space on the disk?",
    );
    process.exit(1);
  }
}

// npm writes its own list last, so an interrupted installation has none.
function isInstalled() {
  const own = "node_modules/.package-lock.json";
  if (!existsSync(own)) return false;
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const present = JSON.parse(readFileSync(own, "utf8")).packages;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    const found = present[name];
    return name === "" || (found ? found.version === version : optional === true);
  });
}
