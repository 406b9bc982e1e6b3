import { isAmong } from "@/lib/project-rules/invitations";
import { isBeforeAgreement, isGivenUp, type ProjectStatus } from "@/lib/project-rules/status";
import { type End, endOf } from "@/lib/taxonomy/ends";
import type { PartnerStatus } from "@/prisma/generated/enums";

/** How a milestone stands on its thread. */
export type Knot = "REACHED" | "LATE" | "PLANNED";
/** How a milestone stands: late once its day has passed, as long as it is not reached. */
export const knotOf = ({ completedOn, late }: { completedOn: string | null; late: boolean }): Knot =>
  completedOn ? "REACHED" : late ? "LATE" : "PLANNED";

/** A project as the line from one side to the other by which it is known everywhere. */
export type DrawnThread = {
  /** A solid line; before, a dashed one. */
  agreed: boolean;
  /** Given up: drawn pale. */
  pale: boolean;
  /** Whether a side's end is filled: open as long as one of its places has not answered, null where it has no place. */
  ends: Record<End, "ANSWERED" | "OPEN" | null>;
  knots: Knot[];
};

type Drawn = {
  status: ProjectStatus;
  lead: { side: string };
  partners: { side: string; status: PartnerStatus }[];
  milestones: { done: number; total: number; late: number };
};

/** So many knots can be told from each other on a card; of more, the words beside them tell. */
const MOST_KNOTS = 8;
const NEVER_AGREED: readonly ProjectStatus[] = ["DECLINED", "WITHDRAWN"];

/** Whether a project is drawn solid: it was agreed, whatever became of it then. */
export const isDrawnSolid = (status: ProjectStatus): boolean =>
  !isBeforeAgreement(status) && !NEVER_AGREED.includes(status);

/** What the thread of a project shows. Milestones stand in the order reached, late, planned, which is that of their days. */
export function drawnThread(project: Drawn): DrawnThread {
  const { status, lead, partners, milestones } = project;
  const taking = partners.filter((partner) => isAmong(project, partner));
  const among = [lead, ...taking].map(({ side }) => side);
  const stateOf = (end: End) => {
    const there = taking.filter((partner) => endOf(partner.side, among) === end);
    if (there.some((partner) => partner.status === "INVITED")) return "OPEN";
    return endOf(lead.side, among) === end || there.length > 0 ? "ANSWERED" : null;
  };
  const { done, total, late } = milestones;
  const knots: Knot[] = [
    ...Array<Knot>(done).fill("REACHED"),
    ...Array<Knot>(late).fill("LATE"),
    ...Array<Knot>(Math.max(total - done - late, 0)).fill("PLANNED"),
  ];
  return {
    agreed: isDrawnSolid(status),
    pale: isGivenUp(status),
    ends: { LEFT: stateOf("LEFT"), RIGHT: stateOf("RIGHT") },
    knots: knots.length > MOST_KNOTS ? [] : knots,
  };
}
