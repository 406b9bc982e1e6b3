import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { codeSystemOf } from "@/lib/places/official-code";
import { mayManagePlaces } from "@/lib/places/policy";
import { primary } from "@/lib/platform/database";
import type { Place } from "@/prisma/generated/client";
import type { PlaceRecord } from "./schema";

/** A stored place as the secretariat looks after it. */
export function recordOf({ officialCode, ...place }: Place): PlaceRecord {
  const system = officialCode ? codeSystemOf(officialCode) : null;
  return {
    slug: place.slug,
    name: { en: place.nameEn, zh: place.nameZh },
    side: place.sideCode,
    kind: place.kind,
    country: place.country,
    location: { lat: place.lat, lon: place.lon },
    officialCode: officialCode && system ? { system, code: officialCode } : null,
    retiredAt: place.retiredAt?.toISOString() ?? null,
    version: place.version,
  };
}

/** Every place, those that take part no more too, by their English name; for the secretariat. */
export async function placeRecords(actor: MaybeActor): Promise<PlaceRecord[]> {
  authorize(mayManagePlaces(actor), actor);
  return (await primary().place.findMany({ orderBy: [{ nameEn: "asc" }, { id: "asc" }] })).map(recordOf);
}

/** One place as the secretariat looks after it; 404 where there is none. */
export async function placeRecordOf(slug: string, actor: MaybeActor): Promise<PlaceRecord> {
  authorize(mayManagePlaces(actor), actor);
  const row = await primary().place.findUnique({ where: { slug } });
  if (!row) throw new Problem(404, "noSuchPlace");
  return recordOf(row);
}
