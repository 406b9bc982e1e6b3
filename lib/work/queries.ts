import type { Actor } from "@/lib/access/actor";
import { type AssessmentStanding, assessmentStandings } from "@/lib/assessments/standing";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import type { ProjectCard } from "@/lib/projects/present";
import { PROJECT_ROWS } from "@/lib/projects/row";
import { cardOf } from "@/lib/projects/rows";
import { type Changed, changesOf } from "./changes";
import { type Coming, comingFor } from "./coming";
import { type OwnSchedule, scheduleOf } from "./schedule";
import { type Waiting, waitingOf, waitingRows } from "./waiting/list";
import { othersRows, type WithOthers, withOthersOf } from "./waiting/with-others";

export type MyWork = {
  waiting: Waiting[];
  withOthers: WithOthers[];
  /** With when each of them runs. */
  mine: (ProjectCard & { schedule: OwnSchedule })[];
  coming: Coming[];
  changed: Changed[];
  unread: number;
};

// As many projects of one's own as a page can show.
const MOST = 200;

/** What waits for the actor and what waits for others, the projects of the actor's places, what comes and what changed. */
export async function myWork(actor: Actor): Promise<MyWork> {
  const [rows, others, coming, changes] = await Promise.all([
    waitingRows(actor),
    othersRows(actor),
    comingFor(actor),
    changesOf(actor),
  ]);
  const own = actor.coordinates.map(({ placeId }) => placeId);
  const named = [...rows, ...others].flatMap(({ projectId }) => projectId ?? []);
  const takesPart = { some: { placeId: { in: own }, status: "ACCEPTED" as const } };
  const decided = rows.flatMap(({ kind, projectId }) => (kind === "decision" && projectId) || []);
  const [projects, standings] = await Promise.all([
    reads().project.findMany({
      where: { discarded: false, OR: [{ id: { in: named } }, { partners: takesPart }] },
      include: PROJECT_ROWS,
      orderBy: { updatedAt: "desc" },
      take: MOST + named.length,
    }),
    decided.length > 0 ? assessmentStandings(decided) : new Map<number, AssessmentStanding>(),
  ]);
  const at = now();
  const cards = new Map(projects.map((row) => [row.id, cardOf(row, at)]));
  return {
    waiting: rows.flatMap((row) => waitingOf(row, cards, standings)),
    withOthers: withOthersOf(others, cards),
    mine: projects
      .filter(({ partners }) => partners.some(({ placeId, status }) => status === "ACCEPTED" && own.includes(placeId)))
      .flatMap((row) => {
        const card = cards.get(row.id);
        return card ? [{ ...card, schedule: scheduleOf(row, at) }] : [];
      }),
    coming,
    ...changes,
  };
}
