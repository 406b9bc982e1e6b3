import type { MaybeActor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { STAGES } from "@/lib/project-rules/status";
import { Prisma } from "@/prisma/generated/client";
import { cardFrom, DETAIL_COLUMNS, type DetailRow, detailJoins, healthColumn } from "./details";
import { matching } from "./matching";
import type { TrackingCard } from "./present";

const { sql } = Prisma;

/** So many projects of a place are read for its page; the others are counted. */
const MOST = 100;

const RUNNING_FIRST = [STAGES.RUNNING, STAGES.DRAFT, STAGES.PROPOSAL, STAGES.COMPLETED, STAGES.CLOSED].flat();

/** Projects that a place leads, takes part in or is asked to, and how many there are, whether or not they are among them. */
export type PlaceProjects = {
  items: TrackingCard[];
  /** Those that have not ended. */
  open: number;
  /** Those that were not given up. */
  kept: number;
  total: number;
};

/** The first projects of a place that the actor may see: those that run, then what is proposed, then what ended, each newest first. */
export async function projectsOfPlace(slug: string, actor: MaybeActor, most = MOST): Promise<PlaceProjects> {
  const position = sql`array_position(${RUNNING_FIRST}::text[], p.status::text)`;
  const isIn = (statuses: readonly string[]) => sql`status = ANY (${[...statuses]})`;
  const rows = await reads().$queryRaw<(DetailRow & { open: number; kept: number; matched: number })[]>`
    WITH matched AS MATERIALIZED (
      SELECT p.id, p.status::text, ${position} AS position FROM "Project" p WHERE ${matching({ place: [slug] }, actor)}),
    counted AS (
      SELECT count(*)::int AS matched, (count(*) FILTER (WHERE NOT ${isIn([...STAGES.COMPLETED, ...STAGES.CLOSED])}))::int AS open,
        (count(*) FILTER (WHERE NOT ${isIn(STAGES.CLOSED)}))::int AS kept
      FROM matched),
    listed AS (SELECT id, position FROM matched ORDER BY position, id DESC LIMIT ${most})
    SELECT counted.open, counted.kept, counted.matched, ${DETAIL_COLUMNS}, ${healthColumn()}
    FROM listed CROSS JOIN counted JOIN "Project" p ON p.id = listed.id
    ${detailJoins()}
    ORDER BY listed.position, p.id DESC`;
  const [first] = rows;
  return {
    items: rows.map((row) => cardFrom(row, actor)),
    open: first?.open ?? 0,
    kept: first?.kept ?? 0,
    total: first?.matched ?? 0,
  };
}
