import { expect, it } from "vitest";
import { useDatabase } from "./database";
import { counted, killWorkers } from "./mail-kills";

useDatabase();

it("every mail arrives exactly once, or is listed as undecided, however often workers die", async () => {
  const result = await killWorkers({ mails: 120, kills: 10, seed: 20_261_130 });
  const { states, wrong } = counted(result);
  expect(result.killed).toBe(10);
  expect(wrong).toEqual([]);
  expect(states.REFUSED).toBe(3);
  expect(Object.keys(states).filter((state) => !["SENT", "UNDECIDED", "REFUSED"].includes(state))).toEqual([]);
  // What is undecided was on its way when a worker died or the line was cut: few of many.
  expect(states.SENT).toBeGreaterThan(80);
});
