import { expect, it } from "vitest";
import { printed } from "./queue";

it("prints one at a time, lets some wait, and asks the others to come again before anything is read", async () => {
  let [begun, refused, ended] = [0, 0, 0];
  const ends: (() => void)[] = [];
  const print = () => {
    begun += 1;
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const all = Array.from({ length: 40 }, () =>
    printed(print).then(
      () => {
        ended += 1;
      },
      (problem: unknown) => {
        refused += 1;
        expect(problem).toMatchObject({
          status: 503,
          code: "printingBusy",
          more: { headers: { "retry-after": "10" } },
        });
      },
    ),
  );
  await new Promise(setImmediate);
  expect([begun, refused]).toEqual([1, 7]);
  while (ended < 33) {
    ends.shift()?.();
    await new Promise(setImmediate);
    expect(begun).toBe(Math.min(ended + 1, 33));
  }
  await Promise.all(all);
  expect([ended, refused]).toEqual([33, 7]);
});
