import { expect, it } from "vitest";
import { inThread } from "./in-thread";

const run = (deed: string, seconds = 20) =>
  inThread<string>({ built: "none.mjs", source: "test/greedy.thread.ts" }, deed, { memoryMb: 48, seconds });

it("answers from a thread, and ends it alone where it takes too much memory or time", async () => {
  const all = await Promise.allSettled([run("loop", 2), run("hoard"), run("nest"), run("leave"), run("answer")]);
  expect(all).toMatchObject([
    { reason: { of: "time" } },
    { reason: { of: "memory" } },
    { reason: { of: "memory" } },
    { reason: { message: "A thread ended without an answer." } },
    { value: "answered" },
  ]);
});
