import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { faultSentence } from "@/lib/platform/fault-sentence";
import { claim, diskMustHaveRoom, portMustBeFree, portOf } from "@/scripts/start/preconditions";

mkdirSync(".test", { recursive: true });
const folder = mkdtempSync(path.resolve(".test", "preconditions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("says which other port to take when this one is taken", async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, () => resolve((taken.address() as { port: number }).port));
  });
  await expect(portMustBeFree(port)).rejects.toThrow(`Port ${port} is taken`);
  await new Promise((resolve) => taken.close(resolve));
  await expect(portMustBeFree(port)).resolves.toBeUndefined();
  await expect(portMustBeFree(port, "192.0.2.1")).rejects.toThrow("no address of this machine");
});

it("says how much room is missing on the disk", () => {
  expect(() => diskMustHaveRoom(folder, 1)).not.toThrow();
  expect(() => diskMustHaveRoom(folder, 1e9)).toThrow(/The disk is full: \d+ MB are free/);
  const later = path.join(folder, "not", "yet", "there");
  expect(() => diskMustHaveRoom(later, 1)).not.toThrow();
  expect(() => diskMustHaveRoom(later, 1e9)).toThrow(`MB are free at ${folder}, and`);
});

it("does not start twice in one folder, and recovers from a start that crashed", () => {
  const file = path.join(folder, "start.pid");
  writeFileSync(file, "999999");
  const giveBack = claim(folder);
  giveBack();
  writeFileSync(file, String(process.ppid));
  expect(claim(folder)).toBeTypeOf("function");
});

it.each(["abc", "-1", "3e3", "99999", "80 80"])("says that PORT=%s is no port", (requested) => {
  expect(() => portOf(requested)).toThrow(
    `PORT=${requested} is no port. Choose a number up to 65535: PORT=3000 npm start`,
  );
  expect([portOf(undefined), portOf(""), portOf(" 8080 ")]).toEqual([3000, 3000, 8080]);
});

/** Starts a program of plain Node as a newcomer does, and tells what it says and how it ends. */
function run(program: string, environment: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  return { status, said: stderr.trim() };
}
const install = JSON.stringify(path.resolve("scripts/install.mjs"));

it("says in a sentence where it cannot write, and installs without a home folder to write into", () => {
  // Whoever is root may write everywhere; into a file nobody can.
  const nowhere = path.join(folder, "file");
  writeFileSync(nowhere, "");
  const refused = run(`(await import(${install})).mustBeWritable(${JSON.stringify(nowhere)})`, {});
  expect(refused).toEqual({
    status: 1,
    said: `Tandem has to write into ${nowhere}, and cannot. Copy it to a folder of your own and start it there.`,
  });
  const home = `console.error((await import(${install})).cacheArguments(process.env.OF, undefined)[1] ?? "usual")`;
  expect(run(home, { OF: nowhere, npm_config_cache: "" }).said).toBe(path.resolve(".data", "npm-cache"));
  expect(run(home, { OF: folder, npm_config_cache: "" }).said).toBe("usual");
});

it.each([
  [{ code: "ENOSPC", path: "/data/x" }, "The disk is full at /data/x. Make room"],
  [{ code: "EROFS", path: "/data/x" }, "Tandem has to write at /data/x, which is read-only. Start"],
  [{ code: "53100" }, "The disk of the database is full. Make room"],
  [
    { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "42501" } } } },
    "The database's role may not",
  ],
])("says what to do about %j, and no stack", (fault, sentence) => {
  expect(faultSentence(Object.assign(new Error("…"), fault))).toMatch(sentence);
  expect(faultSentence(new Error("Command failed: ENOSPC: no space left on device, write"))).toMatch(
    /^The disk is full/,
  );
  expect(faultSentence(new Error("nobody foresaw this"))).toBeNull();
});
