import { randomUUID } from "node:crypto";
import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, type FieldError, Problem } from "@/lib/access/problems";
import { notify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import type { EventName } from "@/lib/notifications/rules";
import { type Database, transact } from "@/lib/platform/database";
import { keepFiles, releaseFiles } from "@/lib/storage/kept-files";
import { mayEditProfile } from "../policy";
import { lockedPlace } from "../revisions/commands/locked";
import { placeOf } from "../revisions/queries";
import type { Encoded } from "./encode";
import { FORMATS, type PictureKind } from "./kinds";
import { pictureById, picturesOf } from "./queries";
import type { Picture, PictureText } from "./schema";

type PictureEvent = Extract<EventName, `profile.picture-${string}`>;

/** Refuses, before a file is sent, whoever may not show it, and what is told of it where it is not all. */
export async function admitPicture(actor: MaybeActor, slug: string, text: PictureText): Promise<void> {
  authorize(mayEditProfile(actor, await placeOf(slug)), actor);
  complete(text);
}

/** What is told of a picture as it is stored; 422 without own words where they are the licence, or without an alternative. */
function complete({ author, licence, licenceText, source, alt }: PictureText) {
  const missing: FieldError[] = [];
  if (licence === "OTHER" && !licenceText) missing.push({ path: "licenceText", code: "required" });
  if (!alt.en && !alt.zh) missing.push({ path: "alt", code: "pictureAlt" });
  if (missing.length) throw new Problem(422, "invalidInput", { fields: missing });
  const ownWords = licence === "OTHER" ? licenceText : null;
  return {
    author,
    licence,
    licenceText: ownWords,
    source: source ?? null,
    altEn: alt.en ?? null,
    altZh: alt.zh ?? null,
  };
}

/** The place, for whoever may edit its profile; nobody else changes its pictures meanwhile. */
async function lockedFor(database: Database, actor: Actor, slug: string) {
  const place = await lockedPlace(database, slug);
  authorize(mayEditProfile(actor, place), actor);
  return place;
}

/** Throws 409, with the one there is, where a place shows a picture of the kind. */
export async function assertNone(slug: string, kind: PictureKind): Promise<void> {
  const current = (await picturesOf(slug)).find((picture) => picture.kind === kind);
  if (current) throw new Problem(409, "pictureThere", { extra: { current } });
}

/** The picture as it stands now; 412 with it where another version of it was read. */
export async function assertVersion(slug: string, id: number, version: number): Promise<Picture> {
  const current = await pictureById(slug, id);
  if (current.version !== version) throw new Problem(412, "stale", { extra: { current } });
  return current;
}

/** Nobody reviews a picture before it is shown, so the secretariat is told, and whoever else looks after the profile. */
async function told(
  database: Database,
  actor: Actor,
  place: { id: number; slug: string },
  type: PictureEvent,
  { id, kind }: Pick<Picture, "id" | "kind">,
) {
  const detail = { picture: id, kind };
  await record(database, actor, { type, subject: `profile:${place.slug}`, detail });
  await notify(database, actor, { type, placeId: place.id, detail });
}

async function keep(database: Database, slug: string, pictureId: number, { files }: Encoded): Promise<void> {
  const rows = files.map(({ format, width, height, file: { bytes, sha256 } }) => {
    return { pictureId, format, width, height, bytes, sha256, storageKey: `pictures/${slug}/${randomUUID()}` };
  });
  const kept = files.map(({ format, file }, index) => {
    return { storageKey: rows[index]?.storageKey ?? "", file: { ...file, type: FORMATS[format] } };
  });
  await keepFiles(database, kept);
  await database.pictureFile.createMany({ data: rows });
}

/** Lets go of the files that a picture has. */
async function release(database: Database, pictureId: number): Promise<void> {
  const files = await database.pictureFile.findMany({ where: { pictureId }, select: { storageKey: true } });
  await database.pictureFile.deleteMany({ where: { pictureId } });
  const keys = files.map(({ storageKey }) => storageKey);
  await releaseFiles(database, keys);
}

/** Shows a place's first picture of a kind. Throws 409, with the one there is, where somebody was first. */
export async function addPicture(
  actor: Actor,
  slug: string,
  kind: PictureKind,
  text: PictureText,
  encoded: Encoded,
): Promise<Picture> {
  return transact(async (database) => {
    const place = await lockedFor(database, actor, slug);
    await assertNone(slug, kind);
    const { id } = await database.placePicture.create({
      data: { ...complete(text), kind, placeId: place.id },
      select: { id: true },
    });
    await keep(database, slug, id, encoded);
    await told(database, actor, place, "profile.picture-added", { id, kind });
    return pictureById(slug, id);
  });
}

/** Shows another picture instead, with what is told of it; 412 where the one there is was changed meanwhile. */
export async function replacePicture(
  actor: Actor,
  slug: string,
  id: number,
  version: number,
  text: PictureText,
  encoded: Encoded,
): Promise<Picture> {
  return transact(async (database) => {
    const place = await lockedFor(database, actor, slug);
    const before = await assertVersion(slug, id, version);
    await release(database, id);
    await keep(database, slug, id, encoded);
    await database.placePicture.update({
      where: { id },
      data: { ...complete(text), version: { increment: 1 } },
    });
    await told(database, actor, place, "profile.picture-replaced", before);
    return pictureById(slug, id);
  });
}

/** Changes what is told of a picture; 412 where it was changed meanwhile. */
export async function editPicture(
  actor: Actor,
  slug: string,
  id: number,
  version: number,
  text: PictureText,
): Promise<Picture> {
  return transact(async (database) => {
    const place = await lockedFor(database, actor, slug);
    const before = await assertVersion(slug, id, version);
    await database.placePicture.update({
      where: { id },
      data: { ...complete(text), version: { increment: 1 } },
    });
    await told(database, actor, place, "profile.picture-edited", before);
    return pictureById(slug, id);
  });
}

/** Takes a picture away, for good; 412 where it was changed meanwhile. */
export async function removePicture(actor: Actor, slug: string, id: number, version: number): Promise<void> {
  return transact(async (database) => {
    const place = await lockedFor(database, actor, slug);
    const before = await assertVersion(slug, id, version);
    await release(database, id);
    await database.placePicture.delete({ where: { id } });
    await told(database, actor, place, "profile.picture-removed", before);
  });
}
