import { expect, it } from "vitest";
import { readFor, readForEverybody, reading } from "./reading";

it("makes what is for everybody as nobody's request, also what begins only when it is awaited", async () => {
  // biome-ignore lint/suspicious/noThenProperty: what some libraries answer with.
  const begunLate = { then: (resolve: (tables: boolean) => void) => resolve(reading()?.tables !== undefined) };
  const { made } = await readFor({ cookies: null }, () =>
    readForEverybody(() => begunLate as unknown as Promise<boolean>),
  );
  expect(made).toBe(true);
});
