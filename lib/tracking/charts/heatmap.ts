import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import { type Figure, OPEN, type TrackingFilter } from "../filter";
import { inStages, inStagesSql, proposed } from "./proposed";

/** How many projects each place has on each theme; what has none is left out. */
export type Heatmap = { place: string; theme: string; figure: Figure }[];

/** Places × themes over projects that are not given up: a place leads, takes part or is invited. */
export async function heatmapOf(requested: TrackingFilter, actor: MaybeActor): Promise<Heatmap> {
  const filter = inStages(requested, OPEN);
  const { place, theme } = filter;
  const rows = await reads().$queryRaw<{ place: string; theme: string; count: number }[]>`
    SELECT l.slug AS place, t.theme, count(*)::int AS count
    FROM "Project" p
    JOIN "Partner" a ON a."projectId" = p.id AND a.status <> 'DECLINED' JOIN "Place" l ON l.id = a."placeId"
    CROSS JOIN LATERAL unnest(p.themes) t(theme)
    WHERE ${inStagesSql(filter)} AND ${proposed(filter, actor)}
      ${place ? Prisma.sql`AND l.slug = ANY (${place})` : Prisma.empty}
      ${theme ? Prisma.sql`AND t.theme = ANY (${theme})` : Prisma.empty}
    GROUP BY l.id, l.slug, t.theme`;
  return rows.map((row) => ({
    place: row.place,
    theme: row.theme,
    figure: { count: row.count, filter: { ...filter, place: [row.place], theme: [row.theme] } },
  }));
}
