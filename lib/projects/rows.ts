import type { MaybeActor } from "@/lib/access/actor";
import { asLocale } from "@/lib/language/locales";
import { now as presentTime } from "@/lib/platform/clock";
import { dayOf } from "@/lib/project-rules/days";
import { mayPlanMilestones, mayReport, mayTrackMilestones } from "@/lib/project-rules/delivery-policy";
import { mayKeepDocuments } from "@/lib/project-rules/documents-policy";
import { doubtsOf } from "@/lib/project-rules/doubts";
import { mayEndorse } from "@/lib/project-rules/endorsements-policy";
import { mayWriteReport } from "@/lib/project-rules/final-report-policy";
import { isPast } from "@/lib/project-rules/health";
import { mayArrangeMeetings } from "@/lib/project-rules/meetings-policy";
import { mayAnswer, mayComment, mayEdit, mayInvite, mayManage, mayShare } from "@/lib/project-rules/policy";
import { isSent } from "@/lib/project-rules/status";
import type { TransitionContext } from "@/lib/project-rules/transition-context";
import {
  isCheckedForSending,
  type PossibleTransition,
  possibleTransitions,
  unmetForSending,
} from "@/lib/project-rules/transitions";
import { mayDiscardCopy, mayReadCopy, maySendVersion } from "@/lib/project-rules/working-copy-policy";
import { basicsOf } from "./basics";
import { healthView, milestoneFacts } from "./health-rows";
import type { PartnerView, ProjectAbilities, ProjectCard, ProjectView } from "./present";
import { type ProjectRow, placeOf } from "./row";
import { writtenRow } from "./working-copy/written";

/** What the rules of moving and permission look at. */
export function transitionContext(row: ProjectRow): TransitionContext {
  const last = row.transitions[0];
  const written = writtenRow(row);
  return {
    status: row.status,
    cluster: row.clusterCode,
    previousStatus: last?.from ?? null,
    workedBefore: row.transitions.find(({ to }) => to === "AGREED" || to === "IN_PROGRESS")?.to ?? null,
    movedBy: last?.personId ?? null,
    merged: row.mergedIntoId !== null,
    openConditions: row.conditions.length,
    revised: !!last && (row.updatedAt > last.at || (!!row.workingCopy && row.workingCopy.updatedAt > last.at)),
    hasSummary: !!(row.originalLanguage === "zh" ? written.summaryZh : written.summaryEn),
    planConsistent: row.planConsistent,
    newVersionWritten: row.newVersionWritten,
    planAsSent: row.planAsSent,
    reportWritten: row.reportWritten,
    partners: row.partners.map(({ placeId, role, status, level, sharedAt, place }) => ({
      placeId,
      role,
      status,
      level,
      shared: sharedAt !== null,
      side: place.sideCode,
    })),
  };
}

function milestonesOf({ milestones }: ProjectRow, now: Date) {
  const today = dayOf(now);
  const done = milestones.filter(({ completedOn }) => completedOn).length;
  const late = milestones.filter((milestone) => isPast(milestoneFacts(milestone), today)).length;
  return { done, total: milestones.length, late };
}

/** A place's part in a project, as answers carry it. */
export const partnerView = (partner: ProjectRow["partners"][number]): PartnerView => ({
  ...placeOf(partner.place),
  country: partner.place.country,
  kind: partner.place.kind,
  role: partner.role,
  status: partner.status,
  level: partner.level,
  shared: partner.sharedAt !== null,
  reason: partner.reason,
  wishes: partner.wishes,
  invitedAt: partner.invitedAt.toISOString(),
  respondedAt: partner.respondedAt?.toISOString() ?? null,
  version: partner.version,
});

/** A project for a list or a board. */
export function cardOf(row: ProjectRow, now = presentTime()): ProjectCard {
  const lead = row.partners.find(({ role }) => role === "LEAD");
  if (!lead) throw new Error(`project ${row.code} has no lead`);
  return {
    code: row.code,
    status: row.status,
    originalLanguage: asLocale(row.originalLanguage),
    title: { en: row.titleEn, zh: row.titleZh },
    summary: { en: row.summaryEn, zh: row.summaryZh },
    cluster: row.clusterCode,
    themes: row.themes,
    milestones: milestonesOf(row, now),
    ...healthView(row, now),
    statusSince: (row.transitions[0]?.at ?? row.createdAt).toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    lead: placeOf(lead.place),
    partners: row.partners
      .filter(({ role }) => role === "PARTNER")
      .map(({ place, status }) => ({ ...placeOf(place), status })),
  };
}

const moveOf = ({ row: { to, verb }, reasonRequired }: PossibleTransition, row: ProjectRow) => {
  const doubts = doubtsOf(row, to, presentTime());
  return { to, verb, reasonRequired, ...(doubts.length > 0 && { doubts }) };
};

/** What nobody has checked, nobody is told to be able to do. */
function abilitiesOf(row: ProjectRow, actor: MaybeActor): ProjectAbilities {
  const project = transitionContext(row);
  const moves = possibleTransitions(project, actor).filter(({ unchecked }) => unchecked.length === 0);
  return {
    edit: mayEdit(actor, project).allowed,
    sendVersion:
      isCheckedForSending(project) && maySendVersion(actor, project).allowed
        ? { unmet: unmetForSending(project) }
        : null,
    discardCopy: !!row.workingCopy && mayDiscardCopy(actor, project).allowed,
    invite: mayInvite(actor, project).allowed,
    manage: mayManage(actor, project).allowed,
    share: mayShare(actor, project).allowed,
    comment: mayComment(actor, project).allowed,
    report: mayReport(actor, project).allowed,
    planMilestones: mayPlanMilestones(actor, project).allowed,
    track: mayTrackMilestones(actor, project).allowed,
    arrangeMeetings: mayArrangeMeetings(actor, project).allowed,
    writeReport: mayWriteReport(actor, project).allowed,
    keepDocuments: mayKeepDocuments(actor, project).allowed,
    answerFor: row.partners
      .filter(({ status, placeId }) => status === "INVITED" && mayAnswer(actor, project, placeId).allowed)
      .map(({ place }) => place.slug),
    takeBackFor: row.partners
      .filter(({ status, placeId }) => status !== "INVITED" && mayAnswer(actor, project, placeId).allowed)
      .map(({ place }) => place.slug),
    endorseFor: (actor?.coordinates ?? [])
      .filter(({ placeId }) => mayEndorse(actor, project, placeId).allowed)
      .map(({ slug }) => slug),
    transitions: moves.filter(({ unmet }) => unmet.length === 0).map((move) => moveOf(move, row)),
    waitingFor: moves
      .filter(({ unmet }) => unmet.length > 0)
      .map((move) => ({ ...moveOf(move, row), unmet: move.unmet })),
  };
}

/** What a reader is told of the version that was sent and of the one that is being written beside it. */
function versionsOf(row: ProjectRow, actor: MaybeActor) {
  const { workingCopy: copy } = row;
  return {
    sentVersion: row.planVersions[0]?.number ?? null,
    beingRevised: !!copy && isSent(row.status),
    workingCopy:
      copy && mayReadCopy(actor, transitionContext(row)).allowed
        ? {
            base: copy.base,
            since: copy.createdAt.toISOString(),
            updatedAt: copy.updatedAt.toISOString(),
            version: copy.version,
          }
        : null,
  };
}

/** A whole project, with what the actor may do; to those who may write it, with the words of their working copy. */
export function viewOf(row: ProjectRow, actor: MaybeActor): ProjectView {
  const written = writtenRow(row);
  const { lead: _, partners: __, ...card } = cardOf(written);
  if (!row.thread) throw new Error(`project ${row.code} has no thread`);
  return {
    ...card,
    ...basicsOf(written),
    ...versionsOf(row, actor),
    version: written.version,
    partners: row.partners.map(partnerView),
    threadId: row.thread.id,
    createdAt: row.createdAt.toISOString(),
    abilities: abilitiesOf(row, actor),
  };
}
