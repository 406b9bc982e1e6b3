import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST as addRoute } from "@/app/api/v1/projects/[code]/documents/route";
import { editDocument } from "@/lib/documents/commands/edit";
import { addDocument } from "@/lib/documents/commands/keep";
import { eraseFiles } from "@/lib/documents/erase";
import { documentsOf, fileOf } from "@/lib/documents/queries";
import { at } from "@/lib/platform/clock";
import { disconnect, primary, transact } from "@/lib/platform/database";
import { NoSuchFile } from "@/lib/storage/file-store";
import { storage } from "@/lib/storage/storage";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
let code: string;
beforeAll(async () => {
  cast = await people();
  code = (await projectAt("IN_PROGRESS", cast)).code;
});

const PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF";

/** Sends a file as the browser does. */
async function send(name: string, body: string, headers: Record<string, string> = {}, more = "") {
  const query = `title=Plan&language=en&name=${encodeURIComponent(name)}${more}`;
  const answer = await call(addRoute, cast.barcelona.sessionId, {
    method: "POST",
    path: `/api/v1/projects/${code}/documents?${query}`,
    params: { code },
    body,
    headers: { "content-type": "application/octet-stream", ...headers },
  });
  const notified = (await answer.json()) as {
    id: number;
    version: number;
    code: string;
    versions: { sha256: string }[];
  };
  return { status: answer.status, ...notified, problem: notified.code };
}

const left = async () => (await readdir(tmpdir())).filter((name) => /^tandem-[0-9a-f-]{36}$/.test(name)).length;

describe("a project's documents", () => {
  it("leave no file behind where keeping them came to nothing", async () => {
    const put = vi.spyOn(storage(), "put");
    const file = path.join(tmpdir(), "tandem-kept.txt");
    await writeFile(file, "Two parks.");
    const sha256 = createHash("sha256").update("Two parks.").digest("hex");
    const spooled = { path: file, bytes: 10, sha256, discard: async () => {} };
    const notified = {
      title: "Parks",
      language: "en",
      kind: "GENERAL",
      visibility: "SIGNED_IN",
      name: "parks.txt",
    } as const;
    const undone = transact(async () => {
      await addDocument(cast.barcelona, code, notified, spooled);
      throw new Error("the answer was lost");
    });
    await expect(undone).rejects.toThrow("the answer was lost");
    await expect(storage().get(put.mock.calls[0]?.[0] ?? "")).rejects.toThrow(/ENOENT/);
    await addDocument(cast.barcelona, code, notified, spooled);
    expect(await storage().get(put.mock.calls[1]?.[0] ?? "")).toBeInstanceOf(ReadableStream);
    put.mockRestore();
  });

  it("are kept as they were sent, under their names in any script", async () => {
    const before = await left();
    const sent = await send("签署的计划.pdf", PDF, {}, "&kind=SIGNED_PLAN&planVersion=1&visibility=SIGNED_IN");
    expect(sent).toMatchObject({ status: 201, kind: "SIGNED_PLAN", planVersion: 1 });
    const sha256 = createHash("sha256").update(PDF).digest("hex");
    expect(sent.versions[0]).toMatchObject({ sha256, mediaType: "application/pdf", bytes: Buffer.byteLength(PDF) });
    const file = await fileOf(code, sent.id, 1, cast.chengdu);
    expect(file).toMatchObject({ name: "签署的计划.pdf", type: "application/pdf" });
    expect(await new Response(file.bytes).text()).toBe(PDF);
    expect(await left()).toBe(before);
  });

  it("refuse at once what was cut off, is too long, of another kind, or of a plan that is not", async () => {
    const before = await left();
    const wrong = Buffer.alloc(32).toString("base64");
    expect(await send("a.pdf", PDF, { "content-length": "4000" })).toMatchObject({
      status: 400,
      problem: "fileCutOff",
    });
    const digest = { "content-digest": `sha-256=:${wrong}:` };
    expect(await send("a.pdf", PDF, digest)).toMatchObject({ status: 400, problem: "fileCutOff" });
    expect(await send("a.pdf", PDF, { "content-length": String(2 ** 40) })).toMatchObject({ status: 413 });
    expect(await send("a.exe", "MZ")).toMatchObject({ status: 415, problem: "fileKinds" });
    expect(await send("a.pdf", "<html>")).toMatchObject({ status: 415, problem: "fileNotWhatItSays" });
    expect(await send("a.pdf", PDF, {}, "&kind=SIGNED_PLAN&planVersion=99")).toMatchObject({ status: 422 });
    expect(await left()).toBe(before);
  });

  it("go and come back, and those for partners are seen by them only", async () => {
    const sent = await send("notes.txt", "Only among us.", {}, "&visibility=PARTNERS");
    const titles = async (who: keyof People) => (await documentsOf(code, cast[who])).map(({ id }) => id);
    expect(await titles("wuhan")).toContain(sent.id);
    expect(await titles("lead")).toContain(sent.id);
    expect(await titles("chengdu")).not.toContain(sent.id);
    await expect(fileOf(code, sent.id, 1, cast.chengdu)).rejects.toMatchObject({ status: 404 });
    await expect(documentsOf(code, null)).rejects.toMatchObject({ status: 401 });
    await editDocument(cast.wuhan, code, sent.id, 2, { removed: true }).catch(() => null);
    const removed = await editDocument(cast.wuhan, code, sent.id, sent.version, { removed: true });
    expect(await titles("lead")).not.toContain(sent.id);
    await editDocument(cast.barcelona, code, sent.id, removed.version, { removed: false });
    expect(await titles("lead")).toContain(sent.id);
  });

  it("are for the partners where they are a signed plan, unless its owner opens it", async () => {
    const sees = async (who: keyof People, id: number) =>
      (await documentsOf(code, cast[who])).some((document) => document.id === id);
    const signed = await send("signed.pdf", PDF, {}, "&kind=SIGNED_PLAN&planVersion=1");
    expect(signed).toMatchObject({ status: 201, visibility: "PARTNERS" });
    expect(await sees("wuhan", signed.id)).toBe(true);
    expect(await sees("lead", signed.id)).toBe(true);
    expect(await sees("chengdu", signed.id)).toBe(false);
    await editDocument(cast.wuhan, code, signed.id, signed.version, { visibility: "SIGNED_IN" });
    expect(await sees("chengdu", signed.id)).toBe(true);
    expect(await send("minutes.pdf", PDF, {}, "&kind=MINUTES")).toMatchObject({ visibility: "SIGNED_IN" });
  });

  it("are unreadable as soon as they are removed, and erased a month later", async () => {
    const sent = await send("draft.pdf", PDF);
    const file = async () => fileOf(code, sent.id, 1, cast.barcelona);
    expect(await new Response((await file()).bytes).text()).toBe(PDF);
    await editDocument(cast.barcelona, code, sent.id, sent.version, { removed: true });
    await expect(file()).rejects.toMatchObject({ status: 404, code: "noSuchDocument" });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    const { storageKey } = await primary().documentVersion.findFirstOrThrow({ where: { documentId: sent.id } });
    await at(inDays(29), eraseFiles);
    expect(await storage().get(storageKey)).toBeInstanceOf(ReadableStream);
    await at(inDays(31), eraseFiles);
    await expect(storage().get(storageKey)).rejects.toThrow(NoSuchFile);
    const erased = (await documentsOf(code, cast.barcelona)).find(({ id }) => id === sent.id);
    expect(erased).toMatchObject({ removed: true, erased: true, versions: [{ fileName: "draft.pdf" }] });
    const back = editDocument(cast.barcelona, code, sent.id, erased?.version ?? 0, { removed: false });
    await expect(back).rejects.toMatchObject({ status: 409, code: "documentErased" });
  });
});

describe("while the object store is away", () => {
  const taken = new Set<string>();
  let answers = true;
  /** Requests that the store neither answers nor refuses. */
  let silent = false;
  let held = 0;
  /** A file that the store does not give up, for whatever reason. */
  let stuck = "";
  const bucket = createServer((request, response) => {
    const key = request.url ?? "";
    request.resume().on("end", () => {
      if (silent) {
        held += 1;
        return;
      }
      if (request.method === "PUT") taken.add(key);
      if (request.method === "DELETE" && answers && key !== stuck) taken.delete(key);
      // It took the file, the answer was lost, and it took nothing back: the worst of all ways to be away.
      if (answers) response.writeHead(request.method === "DELETE" && key === stuck ? 403 : 200).end();
      else response.destroy();
    });
  });
  const settings = { TANDEM_STORAGE: "s3://tandem", TANDEM_S3_ACCESS_KEY_ID: "a", TANDEM_S3_SECRET_ACCESS_KEY: "b" };
  beforeAll(async () => {
    await new Promise<void>((resolve) => bucket.listen(0, "127.0.0.1", resolve));
    vi.stubEnv("TANDEM_S3_ENDPOINT", `http://127.0.0.1:${(bucket.address() as { port: number }).port}`);
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    bucket.close();
  });

  it("says 503 with a word, keeps nothing, and takes away later what the store kept all the same", async () => {
    const before = await primary().document.count();
    answers = false;
    const sent = await send("plan.pdf", PDF);
    expect(sent).toMatchObject({ status: 503, problem: "storageUnreachable" });
    expect(await primary().document.count()).toBe(before);
    expect(taken.size).toBe(1);
    const later = new Date(Date.now() + 2 * 60 * 60 * 1000);
    await expect(at(later, eraseFiles)).rejects.toThrow(/^The store did not erase file /);
    answers = true;
    expect(await at(later, eraseFiles)).toBe(1);
    expect(taken.size).toBe(0);
    expect(await send("plan.pdf", PDF)).toMatchObject({ status: 201 });
    expect(await at(later, eraseFiles)).toBe(0);
    expect(taken.size).toBe(1);
  });

  it("keeps nobody waiting who sends no file, where it does not answer", async () => {
    vi.stubEnv("DATABASE_POOL", "3");
    await disconnect();
    silent = true;
    let ended = 0;
    const sending = [1, 2, 3, 4, 5, 6].map(() => send("plan.pdf", PDF).finally(() => (ended += 1)));
    await vi.waitFor(() => expect(held).toBeGreaterThan(0), 10_000);
    for (let count = 0; count < 200; count += 1) await primary().place.count();
    expect(ended).toBe(0);
    [silent, answers] = [false, false];
    bucket.closeAllConnections();
    expect((await Promise.all(sending)).map(({ status }) => status)).toEqual(Array(6).fill(503));
    answers = true;
    expect(await at(new Date(Date.now() + 2 * 60 * 60 * 1000), eraseFiles)).toBe(6);
    vi.stubEnv("DATABASE_POOL", "");
    await disconnect();
  });

  it("erases all else where it holds on to one file, and says which stays", async () => {
    const sent = [await send("plan.pdf", PDF), await send("plan.pdf", PDF), await send("plan.pdf", PDF)];
    const ids = sent.map(({ id }) => id);
    for (const { id, version } of sent) await editDocument(cast.barcelona, code, id, version, { removed: true });
    const first = await primary().documentVersion.findFirstOrThrow({ where: { documentId: ids[0] } });
    stuck = `/tandem/${first.storageKey}`;
    const later = new Date(Date.now() + 32 * 86_400_000);
    await expect(at(later, eraseFiles)).rejects.toThrow(`The store did not erase document ${ids[0]}.`);
    const erased = await primary().document.findMany({ where: { id: { in: ids }, erasedAt: { not: null } } });
    expect(erased.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort());
    stuck = "";
    expect(await at(later, eraseFiles)).toBe(1);
  });
});
