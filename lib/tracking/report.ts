import type { MaybeActor } from "@/lib/people/actor";
import { reads } from "@/lib/platform/database";
import { Prisma } from "@/prisma/generated/client";
import type { Figure, TrackingFilter } from "./filter";
import { matching } from "./matching";

const { sql } = Prisma;

/** What a report tells of a period, each as what narrows the filter to the projects it counts. */
export const REPORTED = {
  open: {},
  proposed: { did: ["DRAFT-PROPOSED"] },
  agreed: { did: ["UNDER_REVIEW-AGREED"] },
  changesRequested: { did: ["CHANGES_REQUESTED"] },
  declined: { did: ["DECLINED"] },
  started: { did: ["AGREED-IN_PROGRESS"] },
  completed: { did: ["COMPLETED"] },
  ended: { did: ["WITHDRAWN", "CANCELLED"] },
  reported: { did: ["REPORTED"] },
  reached: { did: ["REACHED"] },
  missed: { did: ["MISSED"] },
  late: { health: ["LATE" as const] },
} satisfies Record<string, TrackingFilter>;
export type Reported = keyof typeof REPORTED;

const WITHOUT_DRAFTS = ["PROPOSAL", "RUNNING", "COMPLETED", "CLOSED"] as const;

/** The figures of a report, in one statement; a draft is never counted. */
export async function figuresOf(asked: TrackingFilter, actor: MaybeActor): Promise<Record<Reported, Figure>> {
  const filter: TrackingFilter = { ...asked, did: undefined, stage: asked.stage ?? [...WITHOUT_DRAFTS] };
  const names = Object.keys(REPORTED) as Reported[];
  const counts = names.map(
    (name) => sql`(SELECT count(*)::int FROM "Project" p WHERE ${matching({ ...filter, ...REPORTED[name] }, actor)})
      AS ${Prisma.raw(`"${name}"`)}`,
  );
  const [found] = await reads().$queryRaw<[Record<Reported, number>]>`SELECT ${Prisma.join(counts)}`;
  const figure = (name: Reported): Figure => ({ count: found[name], filter: { ...filter, ...REPORTED[name] } });
  return Object.fromEntries(names.map((name) => [name, figure(name)])) as Record<Reported, Figure>;
}
