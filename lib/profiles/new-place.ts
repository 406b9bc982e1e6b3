import { z } from "zod";
import type { MaybeActor } from "@/lib/access/actor";
import { year } from "@/lib/language/dates";
import { record } from "@/lib/notifications/record";
import { createPlace } from "@/lib/places/administration/commands";
import { recordOf } from "@/lib/places/administration/queries";
import { newPlaceInput, officialCodeFits, type PlaceRecord } from "@/lib/places/administration/schema";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { besideFaults } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { line } from "@/lib/text/schema";
import { contentSchema } from "./revisions/schema";

const { population, areaKm2 } = contentSchema.shape;

/** A place to be added, with the figures that its profile begins with, and the year and source of both. */
export const placeToAdd = z
  .strictObject({
    ...newPlaceInput.shape,
    ...{ population, areaKm2 },
    year,
    source: line(LIMITS.source),
  })
  .superRefine(Object.assign(officialCodeFits, besideFaults));
export type PlaceToAdd = z.output<typeof placeToAdd>;

/**
 * Adds a place, with its conversation and a first profile that says its figures and nothing else yet: its coordinators
 * write the rest, and what others may do with a place they may do with this one.
 */
export async function addPlace(actor: MaybeActor, input: PlaceToAdd): Promise<PlaceRecord> {
  const { population: people, areaKm2: area, year: of, source, ...place } = input;
  return transact(async (database) => {
    const row = await createPlace(database, actor, place);
    await database.thread.create({ data: { placeId: row.id } });
    await database.profileRevision.create({
      data: {
        placeId: row.id,
        ...{ number: 1, status: "PUBLISHED", publishedAt: now(), reviewerId: actor?.personId ?? null },
        ...{ population: people, populationYear: of, populationSource: source },
        ...{ areaKm2: area, areaYear: of, areaSource: source },
        ...{ themes: [], challenges: [], printedLabels: [], notes: [] },
      },
    });
    const detail = { side: row.sideCode, country: row.country };
    await record(database, actor, { type: "place.added", subject: `place:${row.slug}`, detail });
    return recordOf(row);
  });
}
