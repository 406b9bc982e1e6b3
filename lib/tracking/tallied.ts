import type { ProjectStatus } from "@/lib/project-rules/status";
import { STAGES } from "@/lib/project-rules/status";
import { Prisma } from "@/prisma/generated/client";
import type { TallyKind } from "@/prisma/generated/enums";
import type { TrackingFilter } from "./filter";

const { sql, join } = Prisma;

type Name = keyof TrackingFilter;
/** What every tally is kept by. */
const KEPT: Name[] = ["cluster", "status", "stage"];

const inStatuses = (statuses: readonly ProjectStatus[]) => sql`t.status = ANY (${[...statuses]}::"ProjectStatus"[])`;

/**
 * The tallies `t` of a kind that count what the filter finds, as an SQL condition; null where it asks for more than they
 * are kept by. Drafts are in no tally.
 */
export function tallied(kind: TallyKind, filter: TrackingFilter): Prisma.Sql | null {
  const asked = (Object.keys(filter) as Name[]).filter((name) => filter[name]?.length);
  if (!asked.every((name) => KEPT.includes(name))) return null;
  const { cluster, status, stage } = filter;
  const conditions = [sql`t.kind = ${kind}::"TallyKind"`, sql`t.count > 0`];
  if (cluster?.length) conditions.push(sql`t.cluster = ANY (${cluster})`);
  if (status?.length) conditions.push(inStatuses(status));
  if (stage?.length) conditions.push(inStatuses(stage.flatMap((each) => STAGES[each] as readonly ProjectStatus[])));
  return join(conditions, " AND ");
}
