import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ALLOWED, authorize, deny, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import type { EventName } from "@/lib/notifications/rules";
import { primary, reads, transact } from "@/lib/platform/database";
import { call, personWith } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { endpoint } from "./pipeline";

useDatabase();

const events = (type: string) => reads().auditEvent.count({ where: { type } });

const GET = endpoint({
  permission: "profiles.read",
  limit: "read",
  params: z.object({ code: z.string().max(4) }),
  query: z.object({ side: z.array(z.string()).default([]), q: z.string().optional() }),
  act: async ({ params, query, actor }) => ({ ...params, ...query, who: actor?.nameEn ?? null }),
});

const POST = endpoint({
  permission: "projects.propose",
  limit: "write",
  input: z.strictObject({ title: z.string().min(1), type: z.string().default("test.made") }),
  status: 201,
  act: async ({ actor, input }) => {
    authorize(actor ? ALLOWED : deny("signInFirst"), actor);
    await transact((database) =>
      record(database, actor, { type: input.type as EventName, subject: `thing:${input.title}` }),
    );
    if (input.title === "refused") throw new Problem(409, "emailTaken");
    if (input.title === "broken") throw new Error("nobody foresaw this");
    return { title: input.title };
  },
  location: ({ title }) => `/things/${title}`,
});

const PATCH = endpoint({
  permission: "projects.edit",
  limit: "write",
  ifMatch: true,
  act: async ({ version }) => ({ version: version + 1 }),
  etag: ({ version }) => version,
});

const someone = () => personWith([{ role: "COORDINATOR", place: "barcelona" }]);

describe("a page that is still open", () => {
  it("changes nothing in the name of whoever signed in with the same browser since", async () => {
    const [before, since] = [await someone(), await someone()];
    const ask = (personId: number, title: string) =>
      call(POST, since.sessionId, {
        method: "POST",
        body: { title, type: "test.reader" },
        headers: { "tandem-person": String(personId) },
      });
    expect((await (await ask(before.personId, "theirs")).json()).code).toBe("otherPersonSignedIn");
    expect((await ask(since.personId, "own")).status).toBe(201);
    expect(await events("test.reader")).toBe(1);
  });

  it("reads nothing in their name either, and is told who they are", async () => {
    const [before, since] = [await someone(), await someone()];
    const ask = (sessionId: string | null) =>
      call(GET, sessionId, { params: { code: "AB" }, headers: { "tandem-person": String(before.personId) } });
    const deny = await ask(since.sessionId);
    const { nameEn: en, nameZh: zh } = await primary().person.findUniqueOrThrow({ where: { id: since.personId } });
    expect(await deny.json()).toMatchObject({ status: 401, code: "otherPersonSignedIn", signedIn: { en, zh } });
    expect((await ask(before.sessionId)).status).toBe(200);
    expect((await ask(null)).status).toBe(200);
  });
});

describe("reading", () => {
  it("takes path, lists and single values from the address, and knows the caller", async () => {
    const { sessionId } = await someone();
    const response = await call(GET, sessionId, { path: "/x?side=CN&side=EU&q=a&q=b", params: { code: "AB" } });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ code: "AB", side: ["CN", "EU"], q: "b", who: expect.any(String) });
  });

  it("answers 304 to whoever holds the representation, and 200 to a reader who sees another", async () => {
    const first = await call(GET, null, { params: { code: "AB" } });
    const etag = String(first.headers.get("etag"));
    const again = await call(GET, null, { params: { code: "AB" }, headers: { "if-none-match": `"x", W/${etag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    const { sessionId } = await someone();
    const other = await call(GET, sessionId, { params: { code: "AB" }, headers: { "if-none-match": etag } });
    expect(other.status).toBe(200);
  });

  it("finds nothing at a path that cannot be one", async () => {
    const response = await call(GET, null, { params: { code: "far too long" } });
    expect(response.status).toBe(404);
  });
});

describe("a refusal", () => {
  it("is problem+json in the caller's language, with the field at fault", async () => {
    const { sessionId } = await someone();
    const response = await call(POST, sessionId, { method: "POST", body: {}, headers: { "accept-language": "zh-CN" } });
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({
      status: 422,
      code: "invalidInput",
      errors: [{ path: "title", code: "required", message: "此项必填。" }],
    });
  });

  it.each([
    ["not JSON", { body: "{", headers: {} }, 400, "notJson"],
    ["a text that is not UTF-8", { body: Buffer.from('{"title":"Z\xfcrich"}', "latin1"), headers: {} }, 400, "notUtf8"],
    ["a form", { body: "title=x", headers: { "content-type": "application/x-www-form-urlencoded" } }, 415, "jsonOnly"],
    ["too long", { body: JSON.stringify({ title: "x".repeat(300_000) }), headers: {} }, 413, "tooLarge"],
    ["an unknown field", { body: { title: "x", more: 1 }, headers: {} }, 422, "invalidInput"],
    ["an impossible key", { body: { title: "x" }, headers: { "idempotency-key": "a b" } }, 400, "badIdempotencyKey"],
  ])("tells %s apart", async (_, given, status, code) => {
    const { sessionId } = await someone();
    const response = await call(POST, sessionId, { method: "POST", ...given });
    expect([response.status, (await response.json()).code]).toEqual([status, code]);
  });

  it("is 401 for a visitor", async () => {
    const response = await call(POST, null, { method: "POST", body: { title: "x" } });
    expect(response.status).toBe(401);
    expect(response.headers.has("www-authenticate")).toBe(true);
  });

  it("undoes everything, and says nothing of what nobody foresaw", async () => {
    const { sessionId } = await someone();
    const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const body = { title: "broken", type: "test.broken" };
    const opens = "Q".repeat(32);
    const response = await call(POST, sessionId, { method: "POST", path: `/api/v1/answers/${opens}`, body });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("foresaw");
    const line = String(logged.mock.calls[0]?.[0]);
    expect(line).toContain("nobody foresaw this");
    // Of an address that opens something the log tells which it is, and not what opens it.
    expect(line).toContain("/api/v1/answers/…");
    expect(line).not.toContain(opens);
    logged.mockRestore();
    expect(await events("test.broken")).toBe(0);
  });
});

describe("a change that rides on a session cookie", () => {
  const attempt = async (headers: Record<string, string>) => {
    const { sessionId } = await someone();
    return (await call(POST, sessionId, { method: "POST", body: { title: "x" }, headers })).status;
  };

  it.each([
    [{ origin: "https://elsewhere.example" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "", "sec-fetch-site": "cross-site" }, 403],
    [{ origin: "", "sec-fetch-site": "same-site" }, 403],
    [{ origin: "" }, 403],
    [{ origin: "", "sec-fetch-site": "same-origin" }, 201],
    [{}, 201],
  ])("with %j is answered %i", async (headers, status) => {
    expect(await attempt(headers as Record<string, string>)).toBe(status);
  });
});

describe("If-Match", () => {
  const patch = async (headers: Record<string, string>) =>
    call(PATCH, (await someone()).sessionId, { method: "PATCH", headers });

  it("is asked for", async () => {
    expect((await patch({})).status).toBe(428);
    expect((await patch({ "if-match": "*" })).status).toBe(428);
  });

  it("takes a version, alone or as the ETag that was given", async () => {
    const first = await patch({ "if-match": '"3"' });
    expect(await first.json()).toEqual({ version: 4 });
    const second = await patch({ "if-match": String(first.headers.get("etag")) });
    expect(await second.json()).toEqual({ version: 5 });
  });

  it("is stale when it was never ours", async () => {
    expect((await patch({ "if-match": '"abc"' })).status).toBe(412);
  });
});

describe("a repeated POST with the same Idempotency-Key", () => {
  const post = (sessionId: string, key: string, body: Record<string, string>) =>
    call(POST, sessionId, { method: "POST", body, headers: { "idempotency-key": key } });

  it("acts once and answers twice the same, also when both come at once", async () => {
    const { sessionId } = await someone();
    const body = { title: "once", type: "test.once" };
    const [first, second] = await Promise.all([post(sessionId, "k1", body), post(sessionId, "k1", body)]);
    const third = await post(sessionId, "k1", body);
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201]);
    expect(third.headers.get("location")).toBe("/things/once");
    expect(third.headers.get("idempotency-replayed")).toBe("true");
    expect(await third.text()).toBe(await first.text());
    expect(await events("test.once")).toBe(1);
  });

  it("is refused when the request is another one", async () => {
    const { sessionId } = await someone();
    await post(sessionId, "k2", { title: "a" });
    const other = await post(sessionId, "k2", { title: "b" });
    expect([other.status, (await other.json()).code]).toEqual([422, "idempotencyKeyReused"]);
    const elsewhere = await call(POST, sessionId, {
      method: "POST",
      path: "/api/v1/test?plan=2",
      body: { title: "a" },
      headers: { "idempotency-key": "k2" },
    });
    expect([elsewhere.status, (await elsewhere.json()).code]).toEqual([422, "idempotencyKeyReused"]);
  });

  it("acts again when the first was refused", async () => {
    const { sessionId } = await someone();
    expect((await post(sessionId, "k3", { title: "refused" })).status).toBe(409);
    expect((await post(sessionId, "k3", { title: "accepted" })).status).toBe(201);
  });

  it("is another person's own", async () => {
    const [one, other] = [await someone(), await someone()];
    await post(one.sessionId, "k4", { title: "mine" });
    const response = await post(other.sessionId, "k4", { title: "theirs" });
    expect(await response.json()).toEqual({ title: "theirs" });
  });

  it("acts again after a day", async () => {
    const { sessionId, personId } = await someone();
    await post(sessionId, "k5", { title: "old", type: "test.daily" });
    const twoDaysAgo = new Date(Date.now() - 48 * 60 * 60 * 1000);
    await transact((database) =>
      database.idempotencyKey.updateMany({ where: { personId }, data: { createdAt: twoDaysAgo } }),
    );
    await post(sessionId, "k5", { title: "old", type: "test.daily" });
    expect(await events("test.daily")).toBe(2);
  });
});
