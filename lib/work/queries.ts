import type { Actor } from "@/lib/access/actor";
import { waitingAssessments } from "@/lib/assessments/queries";
import { dueReport } from "@/lib/final-report/due-report";
import { type Coming, comingMeetings } from "@/lib/meetings/queries";
import { type WaitingAmendment, waitingAmendments } from "@/lib/plans/amendments/waiting";
import { reads } from "@/lib/platform/database";
import { waitingRevisions } from "@/lib/profiles/revisions/queries";
import { dueUpdates, writtenParts } from "@/lib/progress/due-updates";
import { AWAITING_DECISION, isEnded } from "@/lib/project-rules/status";
import { possibleTransitions } from "@/lib/project-rules/transitions";
import type { ProjectCard } from "@/lib/projects/present";
import { nameOf, PROJECT_ROWS } from "@/lib/projects/row";
import { cardOf, transitionContext } from "@/lib/projects/rows";
import { visibleTo } from "@/lib/projects/visibility";
import { type WaitingMerger, waitingMergers } from "@/lib/workflow/mergers/waiting";
import { type Changed, changesOf } from "./changes";

type PlaceNamed = { slug: string; name: { en: string; zh: string } };

/**
 * What waits for somebody: an invitation to answer, a proposal to review, one to revise, a draft to send, a project to
 * start or to assess, its next update to send or to write a part of, its final report when its end is near; an amendment
 * to answer or to send; a submitted profile to review, or a returned one to mend.
 */
export type Waiting =
  | {
      kind: "invitation" | "review" | "revision" | "draft" | "start" | "update" | "updatePart" | "finalReport";
      project: ProjectCard;
      place: PlaceNamed | null;
      since: string;
    }
  | WaitingAmendment
  | WaitingMerger
  | { kind: "assessment"; project: ProjectCard; assessment: number; place: null; since: string }
  | { kind: "profileReview" | "profileReturned"; project: null; place: PlaceNamed; revision: number; since: string };
export type MyWork = {
  waiting: Waiting[];
  mine: ProjectCard[];
  changed: Changed[];
  unread: number;
  meetings: Coming[];
};

const KIND_OF = {
  DRAFT: "draft",
  CHANGES_REQUESTED: "revision",
  AGREED: "start",
  PROPOSED: "review",
  UNDER_REVIEW: "review",
} as const;

/** What waits for the actor, the projects of the actor's places, and what changed lately. */
export async function myWork(actor: Actor): Promise<MyWork> {
  const places = actor.coordinates.map(({ placeId }) => placeId);
  const reviewed = actor.leads;
  const [rows, parts, assessments, meetings, revisions, amendments, mergers, changes] = await Promise.all([
    reads().project.findMany({
      where: {
        AND: visibleTo(actor),
        OR: [
          { partners: { some: { placeId: { in: places }, status: { in: ["ACCEPTED", "INVITED"] } } } },
          { clusterCode: { in: reviewed }, status: { in: [...AWAITING_DECISION] } },
        ],
      },
      include: PROJECT_ROWS,
      orderBy: { updatedAt: "desc" },
      take: 200,
    }),
    writtenParts(places),
    waitingAssessments(actor),
    comingMeetings(actor),
    waitingRevisions(actor),
    waitingAmendments(actor),
    waitingMergers(actor),
    changesOf(actor),
  ]);
  const projects = rows.map((row) => ({ row, card: cardOf(row) }));
  const waiting = projects.flatMap(({ row, card }): Waiting[] => {
    const invited = row.partners.filter(({ status, placeId }) => status === "INVITED" && places.includes(placeId));
    const invitations = isEnded(row.status)
      ? []
      : invited.map(({ place, invitedAt }) => ({
          kind: "invitation" as const,
          project: card,
          place: { slug: place.slug, name: nameOf(place) },
          since: invitedAt.toISOString(),
        }));
    const kind = row.status in KIND_OF ? KIND_OF[row.status as keyof typeof KIND_OF] : null;
    const role = kind === "review" ? "clusterLead" : "leadPlaceCoordinator";
    const mine = kind && possibleTransitions(transitionContext(row), actor).some(({ actingAs }) => actingAs === role);
    return [
      ...invitations,
      ...(mine ? [{ kind, project: card, place: null, since: card.statusSince }] : []),
      ...dueUpdates(row, places, parts).map((requested) => ({ ...requested, project: card })),
      ...dueReport(row, places).map((requested) => ({ ...requested, project: card })),
    ];
  });
  const profiles = revisions.map(
    ({ slug, name, number, status, since }): Waiting => ({
      kind: status === "SUBMITTED" ? "profileReview" : "profileReturned",
      project: null,
      place: { slug, name },
      revision: number,
      since: since.toISOString(),
    }),
  );
  return {
    waiting: [
      ...waiting,
      ...assessments.map((one) => ({ ...one, kind: "assessment" as const, place: null })),
      ...amendments,
      ...mergers,
      ...profiles,
    ],
    mine: projects
      .filter(({ row }) =>
        row.partners.some(({ placeId, status }) => status === "ACCEPTED" && places.includes(placeId)),
      )
      .map(({ card }) => card),
    ...changes,
    meetings,
  };
}
