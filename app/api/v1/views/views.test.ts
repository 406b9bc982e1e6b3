import { expect, it } from "vitest";
import { DELETE, GET, PATCH } from "@/app/api/v1/views/[code]/route";
import { GET as list, POST } from "@/app/api/v1/views/route";
import { reads } from "@/lib/platform/database";
import type { SavedView } from "@/lib/tracking/views/schema";
import { call, personWith } from "@/test/caller";
import { useDatabase } from "@/test/database";

useDatabase();

const wanted = { name: "Late in spring", page: "table", query: "?health=LATE&from=2026-03-01&column=status" };

it("is saved once, opened by its link by anybody, and deleted by who saved it", async () => {
  const one = await personWith([{ role: "COORDINATOR", place: "barcelona" }]);
  const other = await personWith([{ role: "SECRETARIAT" }]);
  const headers = { "idempotency-key": "a-view" };
  const made = await call(POST, one.sessionId, { method: "POST", path: "/api/v1/views", body: wanted, headers });
  expect(made.status).toBe(201);
  const view = (await made.json()) as SavedView;
  expect(view).toMatchObject({
    ...wanted,
    query: "health=LATE&from=2026-03-01&column=status",
    abilities: { delete: true },
  });
  expect(made.headers.get("location")).toBe(`/api/v1/views/${view.code}`);
  await call(POST, one.sessionId, { method: "POST", path: "/api/v1/views", body: wanted, headers });
  expect(await (await call(list, one.sessionId)).json()).toMatchObject({ total: 1 });
  expect(await (await call(list, other.sessionId)).json()).toMatchObject({ total: 0 });

  const params = { code: view.code };
  const seen = await call(GET, null, { params });
  expect(await seen.json()).toMatchObject({ name: "Late in spring", abilities: { delete: false } });
  const etag = { "if-match": seen.headers.get("etag") ?? "" };
  expect((await call(DELETE, one.sessionId, { method: "DELETE", params })).status).toBe(428);
  expect((await call(DELETE, other.sessionId, { method: "DELETE", params, headers: etag })).status).toBe(403);
  expect((await call(DELETE, one.sessionId, { method: "DELETE", params, headers: etag })).status).toBe(204);
  expect((await call(GET, null, { params })).status).toBe(404);
  expect(await reads().auditEvent.count({ where: { subject: `view:${view.code}` } })).toBe(2);
});

it("is refused without a name, for a page that is not, and for a visitor", async () => {
  const { sessionId } = await personWith([{ role: "SECRETARIAT" }]);
  const post = (who: string | null, body: unknown) => call(POST, who, { method: "POST", path: "/api/v1/views", body });
  expect((await post(sessionId, { ...wanted, name: " " })).status).toBe(422);
  expect((await post(sessionId, { ...wanted, page: "report" })).status).toBe(422);
  expect((await post(null, wanted)).status).toBe(401);
});

it("is called anew by who saved it, in the version they saw", async () => {
  const one = await personWith([{ role: "COORDINATOR", place: "barcelona" }]);
  const other = await personWith([{ role: "SECRETARIAT" }]);
  const body = { name: "Green from China", page: "places", query: "side=CN&theme=nature-based-solutions" };
  const made = await call(POST, one.sessionId, { method: "POST", path: "/api/v1/views", body });
  const { code } = (await made.json()) as SavedView;
  const patch = (who: string, version: string) =>
    call(PATCH, who, {
      method: "PATCH",
      params: { code },
      body: { name: "Sponge cities" },
      headers: { "if-match": version },
    });
  const etag = made.headers.get("etag") ?? "";
  expect((await patch(other.sessionId, etag)).status).toBe(403);
  const renamed = await patch(one.sessionId, etag);
  expect(await renamed.json()).toMatchObject({ name: "Sponge cities", version: 2, page: "places" });
  expect((await patch(one.sessionId, etag)).status).toBe(412);
});
