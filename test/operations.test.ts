import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { beat } from "@/lib/platform/heartbeat";

const folder = mkdtempSync(path.join(tmpdir(), "tandem-operations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Compose = { services: Record<string, { healthcheck: { test: string[] } }> };
const compose = parse(readFileSync("docker-compose.yml", "utf8"), { merge: true }) as Compose;

/** Runs the program that Compose asks whether a service is well, with another address or file in it. */
function isWell(service: string, written: string, instead: string): Promise<boolean> {
  const [kind, command, flag, program = ""] = compose.services[service]?.healthcheck.test ?? [];
  expect([kind, command, flag]).toEqual(["CMD", "node", "-e"]);
  expect(program).toContain(written);
  const child = spawn(process.execPath, ["-e", program.replace(written, instead)], { stdio: "ignore" });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code === 0)));
}

describe("what Compose asks", () => {
  it("the worker: well while its heart beats, and not when it stopped or never did", async () => {
    const file = path.join(folder, "worker");
    const well = () => isWell("worker", "/tmp/tandem-worker", file);
    expect(await well()).toBe(false);
    const heart = beat(async () => 1, file);
    await heart.first;
    heart.stop();
    expect(await well()).toBe(true);
    const longAgo = new Date(Date.now() - 2 * 60 * 1000);
    utimesSync(file, longAgo, longAgo);
    expect(await well()).toBe(false);
    const away = beat(() => Promise.reject(new Error("the database is away")), file);
    await away.first;
    away.stop();
    expect(await well()).toBe(false);
  });

  it("the application: well while it is ready, and not when it says that it is not, or nothing", async () => {
    let status = 200;
    const server = createServer((_, response) => response.writeHead(status).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const well = () => isWell("app", "127.0.0.1:3000", `127.0.0.1:${port}`);
    expect(await well()).toBe(true);
    status = 503;
    expect(await well()).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await well()).toBe(false);
  });
});

it("the documents come back as they were by the lines of docs/backups.md", () => {
  const files = (text: string) =>
    readdirSync(text, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(text, file), readFileSync(file, "base64")];
      })
      .sort();
  const [kept, restored] = [path.join(folder, "kept"), path.join(folder, "restored")];
  for (const one of [path.join(kept, "GT-2026-001"), restored]) mkdirSync(one, { recursive: true });
  writeFileSync(path.join(kept, "GT-2026-001", "6f1c"), Buffer.from([0, 255, 10, 13, 26]));
  writeFileSync(path.join(kept, "签署的计划"), "%PDF");

  const container = "docker compose run --rm --no-deps -T app ";
  const lines = readFileSync("docs/backups.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith(`${container}tar`))
    .map((line) => line.slice(container.length));
  expect(lines).toHaveLength(2);
  const run = (line: string, at: string) =>
    execFileSync("sh", ["-ec", line.replace("--directory=/files", `--directory='${at}'`)], { cwd: folder });
  run(lines[0] ?? "", kept);
  run(lines[1] ?? "", restored);
  expect(files(restored)).toEqual(files(kept));
  expect(files(restored)).toHaveLength(2);
});
