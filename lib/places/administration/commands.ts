import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { notify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import { mayManagePlaces } from "@/lib/places/policy";
import { now } from "@/lib/platform/clock";
import { type Database, reads, transact } from "@/lib/platform/database";
import { taxonomy } from "@/lib/taxonomy/queries";
import { fold } from "@/lib/text/fold";
import type { Place } from "@/prisma/generated/client";
import { recordOf } from "./queries";
import type { NewPlace, PlaceChange, PlaceRecord } from "./schema";

const wrong = (path: string, code: string) => new Problem(422, "invalidInput", { fields: [{ path, code }] });

/**
 * The address of a place: its English name in small letters, `Nuovo Circondario Imolese` → `nuovo-circondario-imolese`. A place
 * called “New” does not stand where the page is that makes places.
 */
export function slugOf(name: string): string {
  const slug = fold(name.replaceAll(/['’]/g, " "))
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return slug === "new" ? "new-place" : slug;
}

async function assertCodeFree(code: string | null | undefined, own?: number): Promise<void> {
  if (!code) return;
  const other = await reads().place.findUnique({ where: { officialCode: code }, select: { id: true } });
  if (other && other.id !== own) throw wrong("officialCode", "codeTaken");
}

/** Makes the row of a new place, in the caller's transaction; 409 where there is one of that name. */
export async function createPlace(database: Database, actor: MaybeActor, input: NewPlace): Promise<Place> {
  authorize(mayManagePlaces(actor), actor);
  const slug = slugOf(input.name.en);
  if (!slug) throw wrong("name.en", "nothingVisible");
  if (!(await taxonomy()).side(input.side)) throw wrong("side", "unknownValue");
  if (await database.place.findUnique({ where: { slug }, select: { id: true } }))
    throw new Problem(409, "placeThere", { fields: [{ path: "name.en", code: "placeThere" }] });
  await assertCodeFree(input.officialCode);
  return database.place.create({
    data: {
      slug,
      sideCode: input.side,
      kind: input.kind,
      country: input.country,
      nameEn: input.name.en,
      nameZh: input.name.zh,
      lat: input.location.lat,
      lon: input.location.lon,
      officialCode: input.officialCode,
      changedAt: now(),
    },
  });
}

/** Changes what is told of a place, retires it or brings it back: its projects and its history stay; 412 when stale. */
export async function changePlace(
  actor: MaybeActor,
  slug: string,
  version: number,
  { retired, ...told }: PlaceChange,
): Promise<PlaceRecord> {
  authorize(mayManagePlaces(actor), actor);
  return transact(async (database) => {
    await database.$queryRaw`SELECT id FROM "Place" WHERE slug = ${slug} FOR NO KEY UPDATE`;
    const before = await database.place.findUnique({ where: { slug } });
    if (!before) throw new Problem(404, "noSuchPlace");
    if (before.version !== version) throw new Problem(412, "stale", { extra: { current: recordOf(before) } });
    await assertCodeFree(told.officialCode, before.id);
    const changes = Object.keys(told).length > 0;
    const turns = retired !== undefined && retired !== (before.retiredAt !== null);
    const after = await database.place.update({
      where: { slug },
      data: {
        ...(told.name && { nameEn: told.name.en, nameZh: told.name.zh }),
        ...(told.location && { lat: told.location.lat, lon: told.location.lon }),
        ...{ kind: told.kind, country: told.country, officialCode: told.officialCode },
        ...(changes && { changedAt: now() }),
        ...(turns && { retiredAt: retired ? now() : null }),
        version: { increment: 1 },
      },
    });
    const subject = `place:${slug}`;
    if (changes) await record(database, actor, { type: "place.changed", subject, detail: told });
    if (turns) {
      const type = retired ? "place.retired" : "place.returned";
      await record(database, actor, { type, subject });
      await notify(database, actor, { type, placeId: after.id, detail: { place: slug } });
    }
    return recordOf(after);
  });
}
