import { beforeAll, describe, expect, it } from "vitest";
import { DELETE, PATCH } from "@/app/api/v1/comments/[id]/route";
import { GET, POST } from "@/app/api/v1/threads/[id]/comments/route";
import { reads } from "@/lib/platform/database";
import { commentCounts } from "@/lib/threads/queries";
import type { CommentView } from "@/lib/threads/schema";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";

useDatabase();
let cast: People;
let threadId: number;
beforeAll(async () => {
  cast = await people();
  threadId = (await projectAt("PROPOSED", cast)).threadId;
});

type List = { items: CommentView[]; total: number; nextCursor: string | null };
const json = async <T>(response: Response) => (await response.json()) as T;
const write = (by: Player | null, body: string, more: object = {}, thread = threadId) =>
  call(POST, by?.sessionId ?? null, {
    method: "POST",
    params: { id: String(thread) },
    body: { body, language: "en", ...more },
  });
const list = async (by: Player | null, query = "") =>
  json<List>(
    await call(GET, by?.sessionId ?? null, { path: `/api/v1/test${query}`, params: { id: String(threadId) } }),
  );
const given = ({ id }: CommentView, version: number) => ({
  params: { id: String(id) },
  headers: { "if-match": `"${version}"` },
});
const edit = (by: Player, comment: CommentView, version: number, body: object) =>
  call(PATCH, by.sessionId, { method: "PATCH", body, ...given(comment, version) });
const remove = (by: Player, comment: CommentView, version: number) =>
  call(DELETE, by.sessionId, { method: "DELETE", ...given(comment, version) });

describe("a conversation", () => {
  it("is read and joined by everybody who is signed in, and counted for a visitor", async () => {
    const written = await write(cast.chengdu, "Which streets?");
    expect(written.status).toBe(201);
    expect(await json(written)).toMatchObject({
      body: "Which streets?",
      author: { places: [{ slug: "chengdu", side: "CN" }], roles: ["COORDINATOR"] },
      version: 1,
    });
    expect((await list(cast.otherLead)).items.map(({ body }) => body)).toContain("Which streets?");
    const visitors = await list(null);
    expect(visitors.items).toEqual([]);
    expect(visitors.total).toBeGreaterThan(0);
    expect((await write(null, "Me too.")).status).toBe(401);
  });

  it("has words for partners alone", async () => {
    expect((await write(cast.chengdu, "Psst.", { visibility: "PARTNERS" })).status).toBe(403);
    expect((await write(cast.wuhan, "Only between us.", { visibility: "PARTNERS" })).status).toBe(201);
    const seen = async (by: Player | null) =>
      (await list(by)).items.some(({ visibility }) => visibility === "PARTNERS");
    for (const by of [cast.barcelona, cast.wuhan, cast.lead, cast.secretariat]) expect(await seen(by)).toBe(true);
    for (const by of [cast.chengdu, cast.otherLead, null]) expect(await seen(by)).toBe(false);
  });

  it("is counted without being read, for each what they would find there", async () => {
    const { threadId: other } = await projectAt("PROPOSED", cast);
    await write(cast.wuhan, "For all.", {}, other);
    await write(cast.wuhan, "For partners.", { visibility: "PARTNERS" }, other);
    await remove(cast.wuhan, await json<CommentView>(await write(cast.wuhan, "Oh.", {}, other)), 1);
    const count = async (by: Player | null) => (await commentCounts([other], by)).get(other);
    expect([await count(cast.barcelona), await count(cast.chengdu), await count(null)]).toEqual([2, 1, 1]);
    expect(await commentCounts([], cast.barcelona)).toEqual(new Map());
  });

  it("can be read in pages", async () => {
    const whole = await list(cast.barcelona);
    const first = await list(cast.barcelona, "?limit=1");
    const second = await list(cast.barcelona, `?limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(whole.items.slice(0, 2).map(({ id }) => id));
  });

  it("about a draft is nobody else's", async () => {
    const draft = await projectAt("DRAFT", cast);
    expect((await write(cast.barcelona, "To do: a number.", {}, draft.threadId)).status).toBe(201);
    for (const by of [cast.wuhan, cast.secretariat])
      expect((await write(by, "Hm.", {}, draft.threadId)).status).toBe(404);
    expect(await reads().notification.count({ where: { project: { code: draft.code } } })).toBe(0);
  });
});

describe("a comment", () => {
  const written = async (by: Player) => json<CommentView>(await write(by, "First words."));

  it("is changed by its author alone, and not over a later change", async () => {
    const comment = await written(cast.wuhan);
    expect((await edit(cast.barcelona, comment, 1, { body: "Not mine." })).status).toBe(403);
    expect((await edit(cast.secretariat, comment, 1, { body: "Not mine." })).status).toBe(403);
    expect(await json(await edit(cast.wuhan, comment, 1, { body: "Second words." }))).toMatchObject({
      body: "Second words.",
      version: 2,
      editedAt: expect.any(String),
    });
    const late = await edit(cast.wuhan, comment, 1, { body: "Third words." });
    expect(await json(late)).toMatchObject({ status: 412, current: { body: "Second words." } });
    expect((await edit(cast.wuhan, comment, 2, { body: " " })).status).toBe(422);
  });

  it("leaves its place when deleted, and can be brought back", async () => {
    const comment = await written(cast.wuhan);
    const deleted = await json<CommentView>(await remove(cast.wuhan, comment, 1));
    expect(deleted).toMatchObject({ deleted: true, body: "", abilities: { restore: true, edit: false } });
    const others = (await list(cast.chengdu)).items.find(({ id }) => id === comment.id);
    expect(others).toMatchObject({ body: "", abilities: { restore: false } });
    const back = await edit(cast.wuhan, comment, 2, { deleted: false });
    expect(await json(back)).toMatchObject({ deleted: false, body: "First words.", editedAt: null });
  });

  it("that the secretariat took down is not brought back by its author", async () => {
    const comment = await written(cast.wuhan);
    expect((await remove(cast.barcelona, comment, 1)).status).toBe(403);
    expect((await remove(cast.secretariat, comment, 1)).status).toBe(200);
    expect((await edit(cast.wuhan, comment, 2, { deleted: false })).status).toBe(403);
    expect((await edit(cast.secretariat, comment, 2, { deleted: false })).status).toBe(200);
  });
});
