import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { NOT_HANDED_ON, type Program } from "../start/programs";
import { say } from "../start/say";

type Source = { name: string; file: string; parts: string[] };

/** An editor writes a file in several steps, and a change of branch writes many. */
const SETTLED_MS = 200;

/**
 * Runs a program from its source, and again whenever what it is made of changes. One that dies, of an unfinished line for
 * example, waits for the next change; only whoever started it ends it.
 */
export function runAnew({ name, file, parts }: Source, environment: Record<string, string>): Program {
  let child: ChildProcess;
  let resting = false;
  let changed = false;
  let settle = (_code: number) => {};
  const ended = new Promise<number>((resolve) => {
    settle = resolve;
  });

  function launch(): void {
    changed = false;
    child = spawn(process.execPath, ["--import", "tsx", file], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, ...NOT_HANDED_ON, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1", ...environment },
    });
    child.once("exit", (code) => {
      if (resting) settle(code ?? 1);
      else if (changed) launch();
      else say(`The program “${name}” ended. The next change starts it again.`);
    });
  }

  function again(): void {
    if (resting) return;
    changed = true;
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    else launch();
  }

  let waiting: NodeJS.Timeout | undefined;
  const watchers = parts.filter(existsSync).map((part) =>
    watch(part, { recursive: true }, (_event, changedFile) => {
      if (/\.test\.tsx?$|~$|\.sw\w$/.test(changedFile ?? "")) return;
      clearTimeout(waiting);
      waiting = setTimeout(again, SETTLED_MS);
    }),
  );

  launch();
  return {
    name,
    get child() {
      return child;
    },
    ended,
    rest() {
      resting = true;
      clearTimeout(waiting);
      for (const watcher of watchers) watcher.close();
      if (child.exitCode !== null || child.signalCode !== null) settle(1);
    },
  };
}
