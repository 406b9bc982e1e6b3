import type { Actor } from "@/lib/access/actor";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { dayOf, daysAfter } from "@/lib/project-rules/days";
import { hasHealth } from "@/lib/project-rules/health";
import { isRunning, STATUSES } from "@/lib/project-rules/status";
import { PLACE_NAMED, placeOf } from "@/lib/projects/row";
import type { PartView } from "./present";
import { PART_ROWS, partView } from "./updates";

/** What the next report of a project is written from. */
export type NextReport = {
  code: string;
  /** What each place that takes part has written for it; null where it has written nothing. */
  parts: { place: PartView["place"]; part: PartView | null }[];
  /** The last one; null before the first. */
  last: { id: number; body: string } | null;
  /** When the one after it is due, if it is sent today; null where none will be asked for. */
  nextDueOn: string | null;
};

const RUNNING = STATUSES.filter(isRunning);

/** What the next report is written from, of those of the projects on which the actor can report (`mayReport`). */
export async function nextReportsOf(actor: Actor, codes: string[]): Promise<NextReport[]> {
  if (codes.length === 0) return [];
  const own = actor.coordinates.map(({ placeId }) => placeId);
  const rows = await reads().project.findMany({
    where: {
      code: { in: codes },
      status: { in: RUNNING },
      partners: { some: { role: "LEAD", placeId: { in: own } } },
    },
    select: {
      code: true,
      status: true,
      reportingIntervalDays: true,
      partners: {
        where: { status: "ACCEPTED" },
        orderBy: [{ role: "asc" }, { placeId: "asc" }],
        select: { placeId: true, place: { select: PLACE_NAMED } },
      },
      updates: { orderBy: { id: "desc" }, take: 1, select: { id: true, body: true } },
      updateParts: { where: { updateId: null, body: { not: "" } }, include: PART_ROWS },
    },
  });
  const today = dayOf(now());
  return rows.map(({ code, status, reportingIntervalDays, partners, updates, updateParts }) => ({
    code,
    parts: partners.map(({ placeId, place }) => {
      const written = updateParts.find((part) => part.placeId === placeId);
      return { place: placeOf(place), part: written ? partView(written) : null };
    }),
    last: updates[0] ?? null,
    nextDueOn: hasHealth(status) ? daysAfter(today, reportingIntervalDays) : null,
  }));
}
