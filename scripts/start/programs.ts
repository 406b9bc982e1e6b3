import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

/** A running program of the application. */
export type Program = {
  name: string;
  child: ChildProcess;
  ended: Promise<number>;
  /** Said before it is asked to end, where it would otherwise start again by itself. */
  rest?: () => void;
};

/** The role that owns the tables prepares them; what serves has no business with it. */
export const NOT_HANDED_ON = { DATABASE_OWNER: "", DATABASE_OWNER_PASSWORD: "" };

/** Starts a program of the built application; it ends by itself when this process goes away. */
export function run(folder: string, name: string, environment: Record<string, string>): Program {
  const child = spawn(process.execPath, [path.join(folder, `${name}.mjs`)], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...NOT_HANDED_ON, NODE_ENV: "production", ...environment },
  });
  const ended = new Promise<number>((resolve) =>
    child.once("exit", (code, signal) => resolve(signal ? 1 : (code ?? 1))),
  );
  return { name, child, ended };
}

/** Asks a program to end, and waits until it has. */
export async function end(program: Program): Promise<void> {
  program.rest?.();
  const { child, ended } = program;
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  const forced = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(forced);
}

/** Waits until the address answers 200, or the program has ended. */
export async function untilReady(url: string, program: Program): Promise<void> {
  let over = false;
  void program.ended.then(() => {
    over = true;
  });
  while (!over) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The ${program.name} ended before it was ready.`);
}
