import { parentPort, workerData } from "node:worker_threads";

// What a thread may do that reads somebody's file: answer, never end, take all memory, or break.
const filled: number[][] = [];
const DEEDS: Record<string, () => unknown> = {
  answer: () => "answered",
  loop: () => {
    for (;;);
  },
  hoard: () => {
    for (;;) filled.push(Array.from({ length: 10_000 }, Math.random));
  },
  nest: () => Array.from({ length: 200_000 }).reduce<unknown>((inner) => [inner], []),
  leave: () => process.exit(0),
};
parentPort?.postMessage(DEEDS[workerData as string]?.());
