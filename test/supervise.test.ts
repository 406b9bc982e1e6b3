import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { end, type Program, run } from "@/scripts/start/programs";
import { Deaths, Supervisor } from "@/scripts/start/supervise";

const folder = mkdtempSync(path.join(tmpdir(), "tandem-supervise-"));
writeFileSync(path.join(folder, "lives.mjs"), "setInterval(() => {}, 1000); process.on('disconnect', process.exit);");
writeFileSync(path.join(folder, "dies.mjs"), "process.exit(3);");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a supervisor said, and the programs that it started, each of which can be waited for. */
function stage(name: string) {
  const said: string[] = [];
  const started: Program[] = [];
  const waiting: (() => void)[] = [];
  let over = (_reason: string) => {};
  const gaveUp = new Promise<string>((resolve) => {
    over = resolve;
  });
  const supervisor = new Supervisor(
    (what) => said.push(what),
    (reason) => over(reason.message),
  );
  const start = async () => {
    const program = run(folder, name, {});
    started.push(program);
    for (const act of waiting.splice(0)) act();
    return program;
  };
  const next = () => new Promise<void>((resolve) => waiting.push(resolve));
  return { supervisor, part: { name: "worker", start }, said, started, next, gaveUp };
}

describe("a part of the application", () => {
  it("that is killed is started again, until it is to rest", async () => {
    const { supervisor, part, said, started, next } = stage("lives");
    await supervisor.watch(part);
    const again = next();
    started[0]?.child.kill("SIGKILL");
    await again;
    expect(started).toHaveLength(2);
    expect(said[0]).toBe("The worker died. Starting it again …");
    supervisor.rest();
    await end(started[1] as Program);
    expect(started).toHaveLength(2);
  });

  it("that dies three times within a minute ends the whole, with a word", async () => {
    const { supervisor, part, started, gaveUp } = stage("dies");
    await supervisor.watch(part);
    expect(await gaveUp).toBe("The worker died 3 times within a minute. What it said last stands above. Tandem stops.");
    expect(started).toHaveLength(3);
  });

  it("may die now and then, and on its own account", () => {
    let time = 0;
    const deaths = new Deaths(() => time);
    const later = (seconds: number, part: string) => {
      time += seconds * 1000;
      return deaths.mayRevive(part);
    };
    expect([later(0, "worker"), later(1, "database"), later(1, "worker")]).toEqual([true, true, true]);
    expect([later(60, "worker"), later(1, "worker"), later(1, "worker")]).toEqual([true, true, false]);
  });
});
