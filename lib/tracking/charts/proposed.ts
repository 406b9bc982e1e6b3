import type { MaybeActor } from "@/lib/access/actor";
import { STAGES, type Stage } from "@/lib/project-rules/status";
import { Prisma } from "@/prisma/generated/client";
import type { TrackingFilter } from "../filter";
import { matching } from "../matching";

/** What pictures count: never a draft, so that they are the same for everybody who prints them. */
export const proposed = (filter: TrackingFilter, actor: MaybeActor): Prisma.Sql =>
  Prisma.sql`p.status <> 'DRAFT' AND ${matching(filter, actor)}`;

/** The filter narrowed to stages: those it names already, or all of them. */
export function inStages(filter: TrackingFilter, stages: Stage[]): TrackingFilter {
  const both = filter.stage ? stages.filter((stage) => filter.stage?.includes(stage)) : stages;
  return { ...filter, stage: both };
}

/** Whether the project `p` is in one of the stages; none lets nothing through. */
export const inStagesSql = ({ stage }: TrackingFilter): Prisma.Sql =>
  Prisma.sql`p.status = ANY (${(stage ?? []).flatMap((each) => STAGES[each] as readonly string[])}::"ProjectStatus"[])`;
