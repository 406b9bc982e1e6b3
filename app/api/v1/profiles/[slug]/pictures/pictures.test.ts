import { beforeAll, describe, expect, it } from "vitest";
import { GET as fileRoute } from "@/app/api/v1/pictures/[file]/route";
import type { Actor } from "@/lib/access/actor";
import { eraseFiles } from "@/lib/documents/erase";
import { actorOfSession } from "@/lib/people/sessions";
import { at } from "@/lib/platform/clock";
import { primary } from "@/lib/platform/database";
import { LICENCES } from "@/lib/profiles/pictures/kinds";
import type { Picture } from "@/lib/profiles/pictures/schema";
import { profileBySlug } from "@/lib/profiles/queries";
import { NoSuchFile } from "@/lib/storage/file-store";
import { storage } from "@/lib/storage/storage";
import { PictureLicence } from "@/prisma/generated/enums";
import { call, personWith } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { aPicture } from "@/test/pictures";
import { POST as replaceRoute } from "./[id]/file/route";
import { PATCH as editRoute, GET as oneRoute, DELETE as removeRoute } from "./[id]/route";
import { POST as addRoute } from "./route";

useDatabase();

const PLACE = { slug: "barcelona" };
const TOLD = {
  author: "Ajuntament de Barcelona",
  licence: "CC_BY_SA_4",
  altEn: "The harbour at dusk",
  altZh: "黄昏的港口",
};
let wide: Buffer;
let tall: Buffer;
let coordinator: string;
let secretariat: string;

beforeAll(async () => {
  [wide, tall] = await Promise.all([aPicture({ width: 720, height: 480 }), aPicture({ width: 480, height: 720 })]);
  coordinator = (await personWith([{ role: "COORDINATOR", place: "barcelona" }])).sessionId;
  secretariat = (await personWith([{ role: "SECRETARIAT" }])).sessionId;
});

type Answer = Picture & { status: number; problem?: string; current?: Picture; errors?: { path: string }[] };
async function answerOf(response: Response): Promise<Answer> {
  const body = response.status === 204 ? {} : await response.json();
  return { ...body, status: response.status, problem: body.code };
}
const queryOf = (told: object) => new URLSearchParams(told as Record<string, string>);
const add = async (kind: string, body: Buffer, told: object = TOLD, headers = {}, session = coordinator) => {
  const path = `/api/v1/profiles/barcelona/pictures?${queryOf({ kind, ...told })}`;
  return answerOf(await call(addRoute, session, { method: "POST", path, params: PLACE, body, headers }));
};
const change = async (
  route: Parameters<typeof call>[0],
  method: string,
  { id, version }: Picture,
  more: { body?: unknown; told?: object; headers?: Record<string, string> } = {},
) => {
  const path = `/api/v1/profiles/barcelona/pictures/${id}/file${more.told ? `?${queryOf(more.told)}` : ""}`;
  const params = { ...PLACE, id: String(id) };
  const headers = { "if-match": `"${version}"`, ...more.headers };
  return answerOf(await call(route, coordinator, { method, path, params, body: more.body, headers }));
};
const replace = (picture: Picture, body: Buffer, headers = {}) =>
  change(replaceRoute, "POST", picture, { body, told: TOLD, headers });
const nameOf = ({ files }: Picture) => files.at(-1)?.url.split("/").at(-1) ?? "";
const fileOf = (picture: Picture) => call(fileRoute, null, { params: { file: nameOf(picture) } });
const keysOf = async ({ id }: Picture) =>
  (await primary().pictureFile.findMany({ where: { pictureId: id } })).map(({ storageKey }) => storageKey);
const strays = () => primary().strayFile.count();

it("the licences are those that the database knows", () => {
  expect(Object.keys(LICENCES).sort()).toEqual(Object.values(PictureLicence).sort());
});

describe("the pictures of a place", () => {
  let photograph: Picture;

  it("are shown with the profile as soon as they are sent, with author, licence and what is to be seen", async () => {
    const sent = await add("PHOTOGRAPH", wide);
    expect(sent).toMatchObject({
      status: 201,
      kind: "PHOTOGRAPH",
      version: 1,
      width: 720,
      height: 480,
      author: TOLD.author,
      licenceUrl: "https://creativecommons.org/licenses/by-sa/4.0/",
      alt: { en: TOLD.altEn, zh: TOLD.altZh },
    });
    photograph = sent;
    const { status, problem, ...picture } = sent;
    expect((await profileBySlug("barcelona", null))?.pictures).toEqual([picture]);
    const read = await call(oneRoute, null, { params: { ...PLACE, id: String(sent.id) } });
    expect(await read.json()).toEqual(picture);
    expect(await strays()).toBe(0);
  });

  it("are served to everybody, to be kept for an hour and asked for again", async () => {
    const response = await fileOf(photograph);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=3600",
      "x-content-type-options": "nosniff",
    });
    expect(response.headers.get("content-disposition")).toMatch(/^inline/);
    expect((await response.arrayBuffer()).byteLength).toBe(photograph.files.at(-1)?.bytes);
    const known = { "if-none-match": response.headers.get("etag") ?? "" };
    const again = await call(fileRoute, null, { params: { file: nameOf(photograph) }, headers: known });
    expect([again.status, again.headers.get("cache-control")]).toEqual([304, "public, max-age=3600"]);
    const other = await call(fileRoute, null, { params: { file: `${"0".repeat(64)}.jpeg` } });
    expect(other.status).toBe(404);
  });

  it("are one of a kind: a second is refused with the first, and a repeated request is answered once", async () => {
    expect(await add("PHOTOGRAPH", tall)).toMatchObject({
      status: 409,
      problem: "pictureThere",
      current: { id: photograph.id },
    });
    // Nothing is made of a file that would be shown in no case.
    expect(await add("PHOTOGRAPH", Buffer.from("no picture"))).toMatchObject({ status: 409, problem: "pictureThere" });
    const key = { "idempotency-key": "the-arms-once" };
    const arms = await add("ARMS", tall, TOLD, key, secretariat);
    expect(await add("ARMS", tall, TOLD, key, secretariat)).toMatchObject({ status: 201, id: arms.id });
    expect(await primary().placePicture.count()).toBe(2);
    expect(await strays()).toBe(0);
  });

  it("need what the law and a blind reader need", async () => {
    const missing = async (told: object) => (await add("PHOTOGRAPH", wide, told)).errors?.map(({ path }) => path);
    expect(await missing({ licence: "CC0_1", altEn: "x" })).toEqual(["author"]);
    expect(await missing({ author: "x", altEn: "x" })).toEqual(["licence"]);
    expect(await missing({ author: "x", licence: "OTHER" })).toEqual(["licenceText", "alt"]);
    expect(await missing({ ...TOLD, source: "javascript:alert(1)" })).toEqual(["source"]);
  });

  it("tell something else once it is corrected, and never what somebody has not seen", async () => {
    const { author, licence } = TOLD;
    const body = { author, licence: "OTHER", licenceText: "仅供本网站使用", alt: { zh: "港口" } };
    const edited = await change(editRoute, "PATCH", photograph, { body });
    expect(edited).toMatchObject({ status: 200, version: 2, licenceUrl: null, alt: { en: null, zh: "港口" } });
    const late = await change(editRoute, "PATCH", photograph, { body: { author, licence, alt: { en: "Port" } } });
    expect(late).toMatchObject({ status: 412, problem: "stale", current: { version: 2 } });
    expect(await replace(photograph, tall)).toMatchObject({ status: 412, current: { version: 2 } });
    expect(await replace(photograph, Buffer.from("no picture"))).toMatchObject({ status: 412 });
    expect(await change(removeRoute, "DELETE", photograph)).toMatchObject({ status: 412 });
    photograph = edited;
  });

  it("are replaced once, and what was shown goes from the store an hour later", async () => {
    const [before, old] = [await keysOf(photograph), photograph];
    const key = { "idempotency-key": "another-photograph" };
    const replaced = await replace(photograph, tall, key);
    expect(replaced).toMatchObject({ status: 200, id: old.id, version: 3, width: 480, height: 720 });
    expect(await replace(photograph, tall, key)).toMatchObject({ status: 200, version: 3 });
    expect((await fileOf(old)).status).toBe(404);
    for (const storageKey of before) expect(await storage().get(storageKey)).toBeInstanceOf(ReadableStream);
    expect(await at(new Date(Date.now() + 2 * 60 * 60 * 1000), eraseFiles)).toBe(before.length);
    for (const storageKey of before) await expect(storage().get(storageKey)).rejects.toThrow(NoSuchFile);
    expect((await fileOf(replaced)).status).toBe(200);
    photograph = replaced;
  });

  it("that the store has lost are not there, which is no failure", async () => {
    for (const storageKey of await keysOf(photograph)) await storage().remove(storageKey);
    const lost = await fileOf(photograph);
    expect([lost.status, (await lost.json()).code]).toEqual([404, "noSuchPicture"]);
  });

  it("leave nothing behind where they are refused, and when they are removed", async () => {
    expect(await replace(photograph, Buffer.from("<svg/>"))).toMatchObject({
      status: 415,
      problem: "pictureKinds",
      errors: [{ path: "file" }],
    });
    expect(await strays()).toBe(0);
    const files = (await keysOf(photograph)).length;
    expect(await change(removeRoute, "DELETE", photograph)).toMatchObject({ status: 204 });
    expect((await profileBySlug("barcelona", null))?.pictures.map(({ kind }) => kind)).toEqual(["ARMS"]);
    expect(await strays()).toBe(files);
    expect(await change(removeRoute, "DELETE", photograph)).toMatchObject({ status: 404 });
  });

  it("are known to the secretariat, and to nobody as their own doing", async () => {
    const heard = await primary().notification.findMany({ where: { placeSlug: "barcelona" }, orderBy: { id: "asc" } });
    const [of, byWhom] = await Promise.all(
      [coordinator, secretariat].map(async (id) => (await actorOfSession(id)) as Actor),
    );
    const typesOf = (actor?: Actor) =>
      heard.filter(({ personId }) => personId === actor?.personId).map(({ type }) => type);
    const told = ["added", "edited", "replaced", "removed"].map((what) => `profile.picture-${what}`);
    expect(typesOf(byWhom)).toEqual(told);
    expect(typesOf(of)).toEqual(["profile.picture-added"]);
    const events = await primary().auditEvent.findMany({
      where: { subject: "profile:barcelona" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ type }) => type.replace("profile.picture-", "")).slice(-5)).toEqual([
      "added",
      "added",
      "edited",
      "replaced",
      "removed",
    ]);
  });
});
