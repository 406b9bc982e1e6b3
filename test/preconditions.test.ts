import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { claim, diskMustHaveRoom, portMustBeFree } from "@/scripts/start/preconditions";

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
});

it("does not start twice in one folder, and recovers from a start that crashed", () => {
  const file = path.join(folder, "start.pid");
  writeFileSync(file, "999999");
  const giveBack = claim(folder);
  giveBack();
  writeFileSync(file, String(process.ppid));
  expect(claim(folder)).toBeTypeOf("function");
});
