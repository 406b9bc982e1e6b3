import { spawnSync } from "node:child_process";
import { createHash, createHmac, randomUUID } from "node:crypto";
import { mkdtemp, readdir, utimes, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ConfigError, config } from "@/lib/platform/config";
import { DiskStorage } from "./disk";
import type { FileStore } from "./file-store";
import { NoSuchFile } from "./file-store";
import { reachable } from "./reachable-storage";
import { S3Storage } from "./s3";
import { SPOOLED, spool, spoolPrefix } from "./spool";
import { sweepSpool } from "./spool-sweep";

const CONTENT = "两地共同的计划。\n";
const digestOf = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const SECRET = "a secret of the test";
const REGION = "eu-test-1";

/** A small store that refuses what is not signed as S3 wants it, or is not what was signed. */
function store() {
  const stored = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await request.toArray());
    const refusal = signatureError(request, body);
    if (refusal) return response.writeHead(403).end(refusal);
    const key = request.url ?? "";
    if (request.method === "PUT") stored.set(key, body);
    if (request.method === "DELETE") return response.writeHead(stored.delete(key) ? 204 : 204).end();
    const found = stored.get(key);
    return found ? response.writeHead(200).end(request.method === "GET" ? found : "") : response.writeHead(404).end();
  };
  return { stored, server: createServer((request, response) => void answer(request, response)) };
}

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** Computes the request's Signature V4 again, by the published rules; tells what does not fit. */
function signatureError(request: IncomingMessage, body: Buffer): string | null {
  const authorization = String(request.headers.authorization ?? "");
  const found =
    /^AWS4-HMAC-SHA256 Credential=(\S+?)\/(\d{8})\/(\S+?)\/s3\/aws4_request, SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!found) return "no signature";
  const [, , day = "", region = "", names = "", signature] = found;
  const payload = String(request.headers["x-amz-content-sha256"]);
  if (payload !== "UNSIGNED-PAYLOAD" && payload !== digestOf(body)) return "another body than was signed";
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [request.method, request.url, "", headers.join(""), names, payload].join("\n");
  const date = String(request.headers["x-amz-date"]);
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", date, scope, digestOf(canonical)].join("\n");
  const key = ["s3", "aws4_request"].reduce(hmac, hmac(hmac(`AWS4${SECRET}`, day), region));
  if (region !== REGION) return "another region";
  return hmac(key, text).toString("hex") === signature ? null : "another signature";
}

let server: Server;
let bucket: ReturnType<typeof store>;
let folder: string;
const s3 = (secretAccessKey = SECRET) =>
  new S3Storage({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: REGION,
    bucket: "tandem",
    accessKeyId: "TESTKEY",
    secretAccessKey,
  });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tandem-storage-"));
  bucket = store();
  server = bucket.server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

async function aFile(content = CONTENT) {
  const file = path.join(folder, "given");
  await writeFile(file, content);
  return { path: file, bytes: Buffer.byteLength(content), sha256: digestOf(content), type: "text/plain" };
}

describe.each<[string, () => FileStore]>([
  ["a folder", () => new DiskStorage(path.join(folder, "kept"))],
  // The store is ours, so this shows that requests are signed by the published rules, not that any product takes them.
  ["a bucket", () => s3()],
])("%s", (_, open) => {
  it("gives back what was put there, until it is removed", async () => {
    const storage = open();
    await storage.put("GT-2026-001/first", await aFile());
    expect(await new Response(await storage.get("GT-2026-001/first")).text()).toBe(CONTENT);
    await storage.remove("GT-2026-001/first");
    await storage.remove("GT-2026-001/first");
    await expect(storage.get("GT-2026-001/first")).rejects.toThrow();
  });
});

it("a folder has nothing but whole files in it, and no key leads out of it", async () => {
  const storage = new DiskStorage(path.join(folder, "own"));
  await storage.put("GT-2026-002/a", await aFile());
  await expect(
    storage.put("GT-2026-002/b", { ...(await aFile()), path: path.join(folder, "nothing") }),
  ).rejects.toThrow();
  expect(await readdir(path.join(folder, "own", "GT-2026-002"))).toEqual(["a"]);
  await expect(storage.get("../secret")).rejects.toThrow("no file can have the key");
});

it("a bucket refuses another secret, and a body that is not what was signed", async () => {
  await expect(s3("another").put("a/b", await aFile())).rejects.toThrow("403");
  await expect(s3().put("a/b", { ...(await aFile()), sha256: digestOf("other") })).rejects.toThrow("another body");
  expect([...bucket.stored.keys()]).toEqual([]);
});

describe("a store that is away", () => {
  /** A store that takes every request and answers as it is told: not at all, or with the beginning of a file. */
  async function mute(answer: (response: ServerResponse) => void = () => {}, patience = 100) {
    const silent = createServer((_, response) => answer(response));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    const storage = new S3Storage(
      { endpoint: `http://127.0.0.1:${port}`, region: REGION, bucket: "b", accessKeyId: "a", secretAccessKey: SECRET },
      patience,
    );
    return { storage: reachable(storage), stop: () => silent.close().closeAllConnections() };
  }
  const away = { status: 503, code: "storageUnreachable", more: { headers: { "retry-after": "30" } } };

  it("is given up when it does not answer, when it refuses the connection, and when it is broken", async () => {
    const silent = await mute();
    const broken = await mute((response) => response.writeHead(500).end());
    for (const { storage, stop } of [silent, broken]) {
      await expect(storage.put("a/b", await aFile())).rejects.toMatchObject(away);
      await expect(storage.get("a/b")).rejects.toMatchObject(away);
      await expect(storage.remove("a/b")).rejects.toMatchObject(away);
      stop();
    }
    await expect(silent.storage.put("a/b", await aFile())).rejects.toMatchObject(away);
  });

  it("is given up when it stops in the middle of a file", async () => {
    // Long enough for the beginning to arrive on a busy machine.
    const { storage, stop } = await mute((response) => response.writeHead(200).write("half"), 1_000);
    await expect(new Response(await storage.get("a/b")).text()).rejects.toThrow();
    stop();
  });

  it("is not taken for one because whoever reads a file takes their time", async () => {
    let go = () => {};
    const { storage, stop } = await mute((response) => {
      response.writeHead(200).write("first ");
      go = () => response.end("second");
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const reader = (await storage.get("a/b")).getReader();
      const text = async () => Buffer.from((await reader.read()).value ?? []).toString();
      expect(await text()).toBe("first ");
      vi.advanceTimersByTime(60_000);
      go();
      expect(await text()).toBe("second");
      await reader.cancel();
    } finally {
      vi.useRealTimers();
      stop();
    }
  });

  it("is a folder that cannot be written to, too, but not a file that is not there", async () => {
    const file = await aFile();
    const storage = reachable(new DiskStorage(file.path));
    await expect(storage.put("a/b", file)).rejects.toMatchObject(away);
    await expect(reachable(new DiskStorage(folder)).get("a/nothing")).rejects.toThrow(NoSuchFile);
  });
});

describe("the settings", () => {
  const read = (more: Record<string, string>) => config({ DATABASE_URL: "postgresql://a@b/c", ...more }).storage;
  const keys = { TANDEM_S3_ACCESS_KEY_ID: "a", TANDEM_S3_SECRET_ACCESS_KEY: "b" };

  it("name a folder or a bucket, and say what a bucket needs", () => {
    expect(read({})).toEqual({ kind: "disk", folder: ".data/files" });
    const s3Settings = { TANDEM_STORAGE: "s3://tandem", TANDEM_S3_ENDPOINT: "https://s3.example", ...keys };
    expect(read(s3Settings)).toMatchObject({ kind: "s3", bucket: "tandem", region: "us-east-1" });
    expect(() => read({ TANDEM_STORAGE: "s3://tandem", ...keys })).toThrow(ConfigError);
    expect(() => read({ ...s3Settings, TANDEM_STORAGE: "s3://" })).toThrow(ConfigError);
  });
});

it("a body is laid down whole or not at all", async () => {
  const body = (...pieces: string[]) => new Blob(pieces).stream() as ReadableStream<Uint8Array>;
  const laid = await spool(body("ab", "cd"), { longest: 4, announced: { bytes: 4, sha256: digestOf("abcd") } });
  expect(laid).toMatchObject({ bytes: 4, sha256: digestOf("abcd") });
  await laid.discard();
  await expect(spool(body("abcde"), { longest: 4 })).rejects.toMatchObject({ code: "fileTooLarge" });
  await expect(spool(body("abc"), { longest: 4, announced: { bytes: 4 } })).rejects.toMatchObject({
    code: "fileCutOff",
  });
  await expect(spool(body(), { longest: 4 })).rejects.toMatchObject({ code: "fileEmpty" });
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(Buffer.from("a"));
      controller.error(new Error("aborted"));
    },
  });
  await expect(spool(broken, { longest: 4 })).rejects.toMatchObject({ code: "fileCutOff" });
});

describe("uploads that were left behind", () => {
  it("are swept when their process is no more, or their hour is over; what is under way stays", async () => {
    const place = await mkdtemp(path.join(tmpdir(), "tandem-sweep-"));
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const name = (prefix: string) => `${prefix}-${randomUUID().replaceAll("-", "")}`;
    const names = {
      dead: name(spoolPrefix(gone)),
      own: name(spoolPrefix(process.pid)),
      elsewhere: name(`tandem-spool-another-${gone}`),
      old: name("tandem-spool-another-1"),
      strange: "something-else",
    };
    for (const each of Object.values(names)) await writeFile(path.join(place, each), "");
    const hoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(path.join(place, names.old), hoursAgo, hoursAgo);
    expect(await sweepSpool({ folder: place })).toBe(2);
    expect((await readdir(place)).sort()).toEqual([names.own, names.elsewhere, names.strange].sort());
    expect(await sweepSpool({ folder: place, starting: true })).toBe(1);
  });

  it("are known by the names they are given", async () => {
    const { path: file, discard } = await spool(new Blob(["x"]).stream(), { longest: 10 });
    expect(SPOOLED.exec(path.basename(file))?.[1]).toBe(String(process.pid));
    await discard();
  });
});
