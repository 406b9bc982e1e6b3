import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { Turns } from "./turns";

/** A program that runs in a thread: its file beside the built application, and the source it is built from. */
export type ThreadProgram = { built: string; source: string };
type Bounds = { memoryMb: number; seconds: number };

/** The thread was ended because it took more memory or time than it was given. */
export class ThreadExhausted extends Error {
  constructor(readonly of: "memory" | "time") {
    super(`A thread ran out of ${of}.`);
  }
}

// In tests there is nothing built: the thread learns to read TypeScript before it takes up the program.
const SOURCE = "TANDEM_THREAD_SOURCE";
const FROM_SOURCE = `import("tsx/esm/api").then(({ tsImport }) => tsImport(process.env.${SOURCE}, process.env.${SOURCE}))`;

// More than the processors would only share the time that each is given.
const threads = new Turns(2);

/**
 * Runs a program on an input in a thread of its own, which cannot take this process with it: at its bound of heap or
 * time the thread alone ends. Two run at once, others wait. Throws `ThreadExhausted`, or what broke the thread.
 */
export const inThread = <O>(program: ThreadProgram, input: unknown, bounds: Bounds): Promise<O> =>
  threads.take(() => run<O>(program, input, bounds));

function run<O>({ built, source }: ThreadProgram, input: unknown, { memoryMb, seconds }: Bounds): Promise<O> {
  const beside = path.join(process.cwd(), built);
  const isBuilt = existsSync(beside);
  const worker = new Worker(isBuilt ? beside : FROM_SOURCE, {
    eval: !isBuilt,
    workerData: input,
    env: { ...process.env, [SOURCE]: pathToFileURL(path.resolve(source)).href },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 1 },
  });
  return new Promise<O>((resolve, reject) => {
    const deadline = setTimeout(() => reject(new ThreadExhausted("time")), seconds * 1000);
    worker.once("message", resolve);
    worker.once("messageerror", () => reject(new ThreadExhausted("memory")));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      // Its stack is memory too: what is nested too deep to be walked through ends there.
      const exhausted = error.code === "ERR_WORKER_OUT_OF_MEMORY" || error.name === "RangeError";
      reject(exhausted ? new ThreadExhausted("memory") : error);
    });
    worker.once("exit", () => reject(new Error("A thread ended without an answer.")));
    worker.once("exit", () => clearTimeout(deadline));
  }).finally(() => void worker.terminate());
}
