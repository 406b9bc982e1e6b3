import { beforeAll, expect, it, vi } from "vitest";
import { useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";
import { actionPlanOf } from "./queries";

const layout = vi.hoisted(() => ({ ready: () => {} }));
vi.mock("./document", () => ({
  actionPlanPdf: () =>
    new Promise((resolve) => {
      layout.ready = () => resolve(new Uint8Array());
    }),
}));

useDatabase();
let cast: People;
let code: string;
beforeAll(async () => {
  cast = await people();
  code = (await projectAt("AGREED", cast)).code;
});

it("prints one plan at a time, lets some wait, and asks the others to come again", async () => {
  let [printed, refused] = [0, 0];
  const askFor = () =>
    actionPlanOf(code, 1, cast.barcelona).then(
      () => {
        printed += 1;
      },
      (problem: unknown) => {
        expect(problem).toMatchObject({
          status: 503,
          code: "printingBusy",
          more: { headers: { "retry-after": "10" } },
        });
        refused += 1;
      },
    );
  const all = Array.from({ length: 30 }, askFor);
  await vi.waitFor(() => expect(refused).toBe(30 - 17), { timeout: 30_000 });
  expect(printed).toBe(0);
  while (printed < 17) {
    layout.ready();
    await new Promise(setImmediate);
  }
  await Promise.all(all);
  expect([printed, refused]).toEqual([17, 13]);
});
