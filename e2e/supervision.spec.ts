import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";

const KEPT = new Set([".data", ".test", ".git", ".env", "test-results"]);

/** A clone of the built application with no data of its own yet: all but the data is the one that is here. */
function clone(): string {
  const folder = path.resolve(".test", `supervision-${process.pid}`);
  mkdirSync(path.join(folder, "tmp"), { recursive: true });
  for (const name of readdirSync(".").filter((each) => !KEPT.has(each)))
    symlinkSync(path.resolve(name), path.join(folder, name));
  return folder;
}

type Running = { pid: number; parent: number; command: string };
const running = (): Running[] =>
  execFileSync("ps", ["-Ao", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) => (found ? { pid: Number(found[1]), parent: Number(found[2]), command: found[3] ?? "" } : []));

const folder = clone();
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what is killed under a start comes back, and what dies again and again ends it with a clear word", async () => {
  test.setTimeout(600_000);
  const port = 20_000 + ((process.pid + 7_000) % 12_000);
  const said: string[] = [];
  const environment = { ...process.env, PORT: String(port), TMPDIR: path.join(folder, "tmp"), DATABASE_URL: "" };
  const start = spawn(process.execPath, ["scripts/start.mjs"], { cwd: folder, env: environment });
  for (const stream of [start.stdout, start.stderr]) stream.on("data", (piece) => said.push(String(piece)));
  const ended = new Promise<number | null>((resolve) => start.once("exit", resolve));
  const text = () => said.join("");
  const times = (what: string) => text().split(what).length - 1;
  const killWorker = () => {
    const found = running().find(({ parent, command }) => parent === start.pid && command.includes("worker.mjs"));
    if (!found) throw new Error(`No worker runs:\n${text()}`);
    process.kill(found.pid, "SIGKILL");
  };
  const killDatabase = () => {
    const [pid] = readFileSync(path.join(folder, ".data", "postgres", "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), "SIGKILL");
  };
  const ask = (at: string) =>
    fetch(`http://127.0.0.1:${port}${at}`).then(
      ({ status }) => status,
      () => 0,
    );
  try {
    await expect.poll(text, { timeout: 300_000 }).toContain("Tandem is ready");

    const heart = path.join(folder, "tmp", "tandem-worker");
    await expect.poll(() => existsSync(heart)).toBe(true);
    const beaten = statSync(heart).mtimeMs;
    killWorker();
    await expect.poll(text).toContain("The worker is back.");
    await expect.poll(() => statSync(heart).mtimeMs).toBeGreaterThan(beaten);
    expect(await ask("/en/places/wuhan")).toBe(200);

    killDatabase();
    await expect.poll(text).toContain("The database is back.");
    await expect.poll(() => ask("/readyz")).toBe(200);
    expect(await ask("/en/places/wuhan")).toBe(200);

    killWorker();
    await expect.poll(() => times("The worker is back.")).toBe(2);
    killWorker();
    expect(await ended).toBe(1);
    expect(text()).toContain("The worker died 3 times within a minute.");
    expect(text()).toContain("Tandem stops.");
    expect(running().filter(({ command }) => command.includes(folder))).toEqual([]);
  } finally {
    start.kill("SIGTERM");
    await ended;
  }
});
