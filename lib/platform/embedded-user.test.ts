import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { asUser, serverUser } from "./embedded-user";

const folder = mkdtempSync(path.join(tmpdir(), "tandem-private-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("reaches a program below a private folder, whoever starts it", () => {
  const inside = path.join(folder, "app");
  mkdirSync(inside);
  const program = path.join(inside, "program");
  writeFileSync(program, "", { mode: 0o755 });
  // Asks whether it may, as initdb does; opening the file would succeed with less.
  const asks = ["-e", "fs.accessSync(process.argv[1], fs.constants.X_OK); console.log('reached')", program];
  const { command, args, uid, gid } = asUser(serverUser(), process.execPath, asks, inside);
  expect(execFileSync(command, args, { uid, gid, encoding: "utf8" })).toBe("reached\n");
});

it("runs as somebody other than root", () => {
  const { command, args, uid, gid } = asUser(serverUser(), "/bin/sh", ["-c", "id -u"], folder);
  expect(execFileSync(command, args, { uid, gid, encoding: "utf8" }).trim()).not.toBe("0");
});
