import { expect, it } from "vitest";
import { Turns } from "./turns";

it("lets so many act at once and no more, also who comes in the moment in which another ends", async () => {
  const turns = new Turns(2);
  let [acting, most] = [0, 0];
  const act = async () => {
    acting += 1;
    most = Math.max(most, acting);
    await Promise.resolve();
    acting -= 1;
  };
  const late: Promise<void>[] = [];
  const early = Array.from({ length: 6 }, () => turns.take(act).then(() => void late.push(turns.take(act))));
  await Promise.all(early);
  await Promise.all(late);
  expect([late.length, most, turns.waiting]).toEqual([6, 2, 0]);
});

it("goes by who came first, but for who goes ahead; one that fails gives its turn back", async () => {
  const turns = new Turns(1);
  const order: string[] = [];
  const act = (name: string) => async () => void order.push(name);
  const fails = turns.take(async () => Promise.reject(new Error("no")));
  const all = [turns.take(act("first")), turns.take(act("second")), turns.take(act("known"), { ahead: true })];
  await expect(fails).rejects.toThrow("no");
  await Promise.all(all);
  expect(order).toEqual(["known", "first", "second"]);
});
