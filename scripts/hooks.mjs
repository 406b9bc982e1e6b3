// Whoever develops gets the pre-commit hook; whoever only starts or tests Tandem, and a build machine, does not.
import { execFileSync } from "node:child_process";
import { lstatSync } from "node:fs";

const HOOKS = "scripts/hooks";

/** Lets git run the hooks of this repository, in a clone whose owner has chosen none; said once, as it is done. */
export function installHooks(environment = process.env) {
  if (environment.CI || !isClone()) return;
  try {
    const git = (...args) => execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    if (chosen(git)) return;
    git("config", "--local", "core.hooksPath", HOOKS);
    console.log(`Format and types are checked before each commit from now on. Off again: git config core.hooksPath ""`);
  } catch {
    // Without git there is nothing to commit.
  }
}

// A further worktree has a file there, and shares the settings of its clone.
function isClone() {
  try {
    return lstatSync(".git").isDirectory();
  } catch {
    return false;
  }
}

// Empty is a choice too; git fails where none was made.
function chosen(git) {
  try {
    git("config", "core.hooksPath");
    return true;
  } catch {
    return false;
  }
}
