import { beforeEach, describe, expect, it } from "vitest";
import { PATCH as edit } from "@/app/api/v1/projects/[code]/route";
import { POST as propose } from "@/app/api/v1/projects/route";
import { PATCH as setProgramme } from "@/app/api/v1/settings/route";
import { at } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { call, personWith } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { proposal } from "@/test/permissions/stage";
import { GET as exportData } from "../export.json/route";
import { PATCH as changeMe, GET as me } from "../route";
import { DELETE as revoke } from "./[id]/route";
import { GET as list, POST as make } from "./route";

useDatabase();
let sessionId: string;
let personId: number;
beforeEach(async () => {
  ({ sessionId, personId } = await personWith([{ role: "COORDINATOR", place: "barcelona" }]));
});

async function made(scopes: string[] = [], days = 30) {
  const body = { name: "Nightly figures", scopes, days };
  const response = await call(make, sessionId, { method: "POST", body });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; secret: string; scopes: string[] };
}

/** Calls as a program does: with the token alone, from nowhere in particular. */
const by = (secret: string, handler: Parameters<typeof call>[0], given: Parameters<typeof call>[2] = {}) =>
  call(handler, null, { ...given, headers: { origin: "", authorization: `Bearer ${secret}`, ...given.headers } });
const codeOf = async (response: Response) => [response.status, (await response.json()).code];

describe("a personal token", () => {
  it("acts as its owner, with the roles held now, without a cookie or an Origin", async () => {
    const { secret } = await made(["projects"]);
    expect(await (await by(secret, me)).json()).toMatchObject({ coordinates: [{ slug: "barcelona" }] });
    const body = proposal("barcelona", ["wuhan"]);
    const proposed = await by(secret, propose, { method: "POST", body });
    expect(proposed.status).toBe(201);
    const { code, version } = await proposed.json();
    const asked = { method: "PATCH", params: { code }, body: { title: { en: "Rivers" } } };
    const edited = await by(secret, edit, { ...asked, headers: { "if-match": `"${version}"` } });
    expect(edited.status).toBe(200);
    await transact((database) => database.membership.deleteMany({ where: { personId } }));
    expect(await codeOf(await by(secret, propose, { method: "POST", body }))).toEqual([403, "coordinatorsOnly"]);
  });

  it("leaves a trace that tells the program from its owner", async () => {
    const { secret, id } = await made(["projects"]);
    await by(secret, propose, { method: "POST", body: proposal("barcelona", ["wuhan"]) });
    const [last] = await primary().auditEvent.findMany({ where: { personId }, orderBy: { id: "desc" }, take: 1 });
    expect(last?.detail).toMatchObject({ byToken: id });
  });

  it("does what it was given and no more, and never what opens the account", async () => {
    const { secret, scopes } = await made();
    expect(scopes).toEqual(["read"]);
    const lacking = await by(secret, propose, { method: "POST", body: proposal("barcelona", ["wuhan"]) });
    expect(await codeOf(lacking)).toEqual([403, "tokenLacksScope"]);
    const all = await made(["projects", "profiles", "programme"]);
    const closed = [
      by(all.secret, list),
      by(all.secret, exportData),
      by(all.secret, make, { method: "POST", body: { name: "More", days: 7 } }),
      by(all.secret, revoke, { method: "DELETE", params: { id: all.id } }),
      by(all.secret, changeMe, { method: "PATCH", body: { shownAs: "NAME" }, headers: { "if-match": '"1"' } }),
    ];
    for (const response of closed) expect(await codeOf(await response)).toEqual([403, "notByToken"]);
    // Its owner is not of the secretariat, whatever the token was given.
    const set = by(all.secret, setProgramme, { method: "PATCH", body: {}, headers: { "if-match": '"1"' } });
    expect(await codeOf(await set)).toEqual([403, "secretariatOnly"]);
  });

  it("is told to its owner by mail when it is made", async () => {
    await made();
    const [mail] = await primary().mail.findMany({ where: { personId } });
    expect(mail).toMatchObject({ kind: "tokenMade", data: { path: "/account/tokens" } });
  });

  it("goes before a cookie that comes along, also where it opens nothing", async () => {
    const response = await call(me, sessionId, { headers: { authorization: `Bearer tandem_${"x".repeat(43)}` } });
    expect(response.headers.get("www-authenticate")).toContain("invalid_token");
    expect(await codeOf(response)).toEqual([401, "badToken"]);
    for (const secret of ["tandem_short", "Basic", "tandem_"])
      expect(await codeOf(await by(secret, me))).toEqual([401, "badToken"]);
  });

  it("opens nothing once it was ended, nor after its day", async () => {
    const { secret, id } = await made([], 7);
    const inDays = (days: number) => at(new Date(Date.now() + days * 86_400_000), () => by(secret, me));
    expect((await inDays(6.9)).status).toBe(200);
    expect((await inDays(7.1)).status).toBe(401);
    expect((await call(revoke, sessionId, { method: "DELETE", params: { id } })).status).toBe(204);
    expect((await by(secret, me)).status).toBe(401);
  });

  it("is told once, kept as a digest, and listed with its last use", async () => {
    const key = { "idempotency-key": "once" };
    const body = { name: "Nightly figures", days: 7 };
    const [first, second] = await Promise.all(
      [1, 2].map(async () => (await call(make, sessionId, { method: "POST", body, headers: key })).json()),
    );
    expect(first.secret).not.toBe(second.secret);
    const kept = JSON.stringify([
      await primary().accessToken.findMany(),
      await primary().idempotencyKey.findMany(),
      (await primary().auditEvent.findMany({ where: { personId } })).map(({ detail }) => detail),
    ]);
    expect(kept).toContain("Nightly figures");
    expect(kept).not.toContain(first.secret);
    const listed = async () =>
      (await (await call(list, sessionId)).json()).items as { id: string; lastUsedAt: string }[];
    expect(JSON.stringify(await listed())).not.toContain(first.secret);
    await by(first.secret, me);
    expect((await listed()).map(({ id, lastUsedAt }) => [id, !!lastUsedAt]).sort()).toEqual(
      [
        [first.id, true],
        [second.id, false],
      ].sort(),
    );
  });

  it("is made shortly after signing in alone, and no more than twenty at a time", async () => {
    const body = { name: "One more", days: 7 };
    const ask = () => call(make, sessionId, { method: "POST", body });
    const later = await at(new Date(Date.now() + 31 * 60_000), ask);
    expect(await codeOf(later)).toEqual([403, "signInAgain"]);
    for (let count = 0; count < 20; count++) expect((await ask()).status).toBe(201);
    expect(await codeOf(await ask())).toEqual([409, "tooManyTokens"]);
  });
});
