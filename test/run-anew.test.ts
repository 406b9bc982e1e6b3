import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { runAnew } from "@/scripts/dev/run-anew";
import { end } from "@/scripts/start/programs";

mkdirSync(".test", { recursive: true });
const folder = mkdtempSync(path.resolve(".test", "run-anew-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = path.join(folder, "program.ts");
const said = path.join(folder, "said.txt");
const parts = [path.join(folder, "program.ts")];
const source = (word: string, then: string) =>
  `import { appendFileSync } from "node:fs";\nappendFileSync(${JSON.stringify(said)}, "${word} ");\n${then}\n`;
const LIVES = "setInterval(() => {}, 1000); process.on('disconnect', () => process.exit());";

it("starts a program again when its source changes, also after it died of an unfinished line, until it is ended", async () => {
  writeFileSync(file, source("first", LIVES));
  const program = runAnew({ name: "worker", file, parts }, {});
  await saidBy("first ");
  writeFileSync(file, source("second", "throw new Error('unfinished');"));
  await saidBy("first second ");
  await expect.poll(() => program.child.exitCode, { timeout: 20_000 }).toBe(1);
  writeFileSync(file, source("third", LIVES));
  await saidBy("first second third ");
  await end(program);
  expect(program.child.exitCode ?? program.child.signalCode).not.toBeNull();
});

async function saidBy(text: string): Promise<void> {
  await expect.poll(() => (existsSync(said) ? readFileSync(said, "utf8") : ""), { timeout: 20_000 }).toBe(text);
}
