import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { beat } from "./heartbeat";

const folder = mkdtempSync(path.join(tmpdir(), "tandem-heartbeat-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const once = async (ask: () => Promise<unknown>, file: string) => {
  const { stop, first } = beat(ask, file);
  stop();
  await first;
};

it("is written down while the database answers, and left as it is when it does not", async () => {
  const file = path.join(folder, "worker");
  await once(async () => 1, file);
  const written = readFileSync(file, "utf8");
  expect(Date.parse(written)).toBeGreaterThan(0);
  await once(() => Promise.reject(new Error("away")), file);
  expect(readFileSync(file, "utf8")).toBe(written);
});

it("ends nothing where it cannot be written down, as on a disk that is full", async () => {
  await expect(once(async () => 1, path.join(folder, "nowhere", "worker"))).resolves.toBeUndefined();
});
