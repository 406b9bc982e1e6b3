import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, it } from "vitest";

mkdirSync(".test", { recursive: true });
const folder = mkdtempSync(path.resolve(".test", "starter-gone-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a program as `npm start` does: with a channel, by whose end it knows that its starter has gone. */
function begin(file: string, environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", file], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, ...environment },
  });
}

/** How a program ends by itself. */
const endOf = async (child: ChildProcess) => ((await once(child, "exit")) as [number | null])[0];

it("a program whose starter has gone before it was ready to be ended, ends", async () => {
  const file = path.join(folder, "program.ts");
  writeFileSync(
    file,
    `import { shutDownWith } from ${JSON.stringify(path.resolve("lib/platform/shutdown"))};
setInterval(() => {}, 1000);
process.once("disconnect", () => setImmediate(() => shutDownWith(async () => console.log("closed"))));
process.send?.("begun");`,
  );
  const child = begin(file);
  const said = text(child.stdout as NodeJS.ReadableStream);
  await once(child, "message");
  child.disconnect();
  expect([await endOf(child), await said]).toEqual([0, "closed\n"]);
});

it("a worker that waits for its database ends with its starter", async () => {
  const child = begin("programs/worker.ts", { DATABASE_URL: "postgresql://tandem@127.0.0.1:1/tandem", TANDEM_LOG: "" });
  await new Promise<void>((resolve) => {
    child.stderr?.on("data", (piece) => String(piece).includes("waits for the database") && resolve());
  });
  child.disconnect();
  expect(await endOf(child)).toBe(0);
});
