import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { STAGES } from "@/lib/project-rules/status";
import { Prisma } from "@/prisma/generated/client";
import { AGREED, type Figure, OPEN, type TrackingFilter } from "../filter";
import { inStages, inStagesSql, proposed } from "./proposed";

/** Two places of different sides, with the projects that both have accepted, and those of them that were agreed. */
export type Pair = { places: [string, string]; all: Figure; agreed: Figure };

type Row = { one: string; other: string; count: number; agreed: number };

/** Who works with whom across the sides, in projects that are not given up; a place that has not accepted works with nobody. */
export async function pairingsOf(requested: TrackingFilter, actor: MaybeActor): Promise<Pair[]> {
  const filter = inStages(requested, OPEN);
  const undertaken = AGREED.flatMap((stage) => STAGES[stage] as readonly string[]);
  const rows = await reads().$queryRaw<Row[]>`
    SELECT one.slug AS one, other.slug AS other, count(*)::int AS count,
      (count(*) FILTER (WHERE p.status = ANY (${undertaken}::"ProjectStatus"[])))::int AS agreed
    FROM "Project" p
    JOIN "Partner" a ON a."projectId" = p.id AND a.status = 'ACCEPTED' JOIN "Place" one ON one.id = a."placeId"
    JOIN "Partner" b ON b."projectId" = p.id AND b.status = 'ACCEPTED' JOIN "Place" other ON other.id = b."placeId"
    WHERE one."sideCode" < other."sideCode" AND ${inStagesSql(filter)} AND ${proposed(filter, actor)}
      ${requested.pair ? Prisma.sql`AND (one.slug || '~' || other.slug = ANY (${requested.pair}) OR other.slug || '~' || one.slug = ANY (${requested.pair}))` : Prisma.empty}
    GROUP BY one.slug, other.slug ORDER BY count(*) DESC, one.slug, other.slug`;
  return rows.map(({ one, other, count, agreed }) => {
    const pair = [`${one}~${other}`];
    return {
      places: [one, other],
      all: { count, filter: { ...filter, pair } },
      agreed: { count: agreed, filter: { ...inStages(filter, AGREED), pair } },
    };
  });
}
