import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { ensureDatabase, startEmbedded } from "@/lib/platform/embedded";
import { onServer } from "./template";

mkdirSync(".test", { recursive: true });
const folder = mkdtempSync(path.resolve(".test", "backups-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of a section of docs/backups.md, block by block. */
function linesOf(section: string): string[] {
  const text = readFileSync("docs/backups.md", "utf8").split(`\n## ${section}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines]) => lines ?? "");
}

it("the embedded database and its documents come back as they were by the lines of docs/backups.md", async () => {
  const data = path.join(folder, ".data");
  const plan = path.join(data, "files", "GT-2026-001", "签署的计划");
  const first = await startEmbedded({ folder: data });
  await ensureDatabase(first, "tandem");
  await onServer(first.urlOf("tandem"), (client) => client.query("CREATE TABLE note AS SELECT '武汉 · Bacău' AS text"));
  mkdirSync(path.dirname(plan), { recursive: true });
  writeFileSync(plan, Buffer.from([0, 255, 10, 13, 26]));
  await first.stop();

  const blocks = linesOf("With the embedded database");
  expect(blocks).toHaveLength(2);
  const run = (lines = "") => execFileSync("sh", ["-ec", lines], { cwd: folder });
  run(blocks[0]);
  rmSync(plan);
  writeFileSync(path.join(data, "secret"), "of the time after the backup");
  run(blocks[1]);

  expect(readFileSync(plan)).toEqual(Buffer.from([0, 255, 10, 13, 26]));
  expect(readFileSync(path.join(folder, ".data.before", "secret"), "utf8")).toBe("of the time after the backup");
  const restored = await startEmbedded({ folder: data });
  const { rows } = await onServer(restored.urlOf("tandem"), (client) => client.query("SELECT text FROM note"));
  expect(rows).toEqual([{ text: "武汉 · Bacău" }]);
  await restored.stop();
});
