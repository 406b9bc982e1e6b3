import { mayKeepDocuments } from "@/lib/documents/policy";
import { asLocale } from "@/lib/language/messages";
import type { MaybeActor } from "@/lib/people/actor";
import { now as presentTime } from "@/lib/platform/clock";
import type { Prisma } from "@/prisma/generated/client";
import { dayOf } from "./days";
import { mayPlanMilestones, mayReport, mayTrackMilestones } from "./delivery/policy";
import { doubtsOf } from "./doubts";
import { mayEndorse } from "./endorsements/policy";
import { mayWriteReport } from "./final-report/policy";
import { isPast } from "./health";
import { HEALTH_MILESTONES, healthView, milestoneFacts, OPEN_CONDITIONS } from "./health-rows";
import { mayArrangeMeetings } from "./meetings/policy";
import { digestOf, withDigests } from "./plan/text";
import type { PlanText } from "./plan/text-form";
import { mayAnswer, mayComment, mayEdit, mayInvite, mayManage, mayShare } from "./policy";
import type { PartnerView, ProjectAbilities, ProjectCard, ProjectView } from "./present";
import { type Movable, type Move, possibleTransitions } from "./transitions";

const PLACE = {
  select: { id: true, slug: true, nameEn: true, nameZh: true, sideCode: true, country: true, kind: true },
};

/** What every view of a project is made from: the same shape always, so that one query plan serves. */
export const PROJECT_ROWS = {
  partners: { include: { place: PLACE }, orderBy: [{ role: "asc" }, { invitedAt: "asc" }, { placeId: "asc" }] },
  transitions: { select: { from: true, to: true, at: true, personId: true }, orderBy: { seq: "desc" } },
  conditions: OPEN_CONDITIONS,
  milestones: HEALTH_MILESTONES,
  updates: { select: { createdAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
  thread: { select: { id: true } },
} as const satisfies Prisma.ProjectInclude;
export type ProjectRow = Prisma.ProjectGetPayload<{ include: typeof PROJECT_ROWS }> & {
  /** Whether the plan has no fault; only looked up where the project can be sent. */
  planConsistent?: boolean;
  /** Whether the final report says what completing asks for; only looked up where the project can be completed. */
  reportWritten?: boolean;
};

type Named = { nameEn: string; nameZh: string };
/** Both names, as answers carry them. */
export const nameOf = ({ nameEn, nameZh }: Named) => ({ en: nameEn, zh: nameZh });

/** What the rules of moving and permission look at. */
export function movable(row: ProjectRow): Movable {
  const last = row.transitions[0];
  return {
    status: row.status,
    cluster: row.clusterCode,
    previousStatus: last?.from ?? null,
    workedBefore: row.transitions.find(({ to }) => to === "AGREED" || to === "IN_PROGRESS")?.to ?? null,
    movedBy: last?.personId ?? null,
    merged: row.mergedIntoId !== null,
    openConditions: row.conditions.length,
    revised: !!last && row.updatedAt > last.at,
    hasSummary: !!(row.originalLanguage === "zh" ? row.summaryZh : row.summaryEn),
    planConsistent: row.planConsistent ?? true,
    reportWritten: row.reportWritten ?? true,
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

/** What `placeOf` needs of a place's row. */
export const PLACE_NAMED = { slug: true, nameEn: true, nameZh: true, sideCode: true } as const;

/** A place as answers name it. */
export const placeOf = (place: Named & { slug: string; sideCode: string }) => ({
  slug: place.slug,
  name: nameOf(place),
  side: place.sideCode,
});

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

/** A project's title and summary with the digest of the original that each translation was written for. */
export function textsOf(row: ProjectRow) {
  const original = asLocale(row.originalLanguage);
  const told = (text: { en: string | null; zh: string | null }, of: string | null) => ({
    ...text,
    of: of ?? digestOf(text[original]),
  });
  return {
    title: told({ en: row.titleEn, zh: row.titleZh }, row.titleOf),
    summary: told({ en: row.summaryEn, zh: row.summaryZh }, row.summaryOf),
  };
}

/** What is written of a title and a summary, each translation with the original that it belongs to from now on. */
export function textsAfter(row: ProjectRow, edit: { title?: Partial<PlanText>; summary?: Partial<PlanText> }) {
  const before = textsOf(row);
  const after = { title: { ...before.title, ...edit.title }, summary: { ...before.summary, ...edit.summary } };
  const { title, summary } = withDigests(before, after, asLocale(row.originalLanguage));
  return {
    titleEn: title.en,
    titleZh: title.zh,
    titleOf: title.of,
    summaryEn: summary.en,
    summaryZh: summary.zh,
    summaryOf: summary.of,
  };
}

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

const moveOf = ({ row: { to, verb }, reasonRequired }: Move, row: ProjectRow) => {
  const doubts = doubtsOf(row, to, presentTime());
  return { to, verb, reasonRequired, ...(doubts.length > 0 && { doubts }) };
};

function abilitiesOf(row: ProjectRow, actor: MaybeActor): ProjectAbilities {
  const project = movable(row);
  const moves = possibleTransitions(project, actor);
  return {
    edit: mayEdit(actor, project).allowed,
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
    endorseFor: (actor?.coordinates ?? [])
      .filter(({ placeId }) => mayEndorse(actor, project, placeId).allowed)
      .map(({ slug }) => slug),
    transitions: moves.filter(({ unmet }) => unmet.length === 0).map((move) => moveOf(move, row)),
    waitingFor: moves
      .filter(({ unmet }) => unmet.length > 0)
      .map((move) => ({ ...moveOf(move, row), unmet: move.unmet })),
  };
}

/** A whole project, with what the actor may do. */
export function viewOf(row: ProjectRow, actor: MaybeActor): ProjectView {
  const { lead: _, partners: __, ...card } = cardOf(row);
  if (!row.thread) throw new Error(`project ${row.code} has no thread`);
  return {
    ...card,
    ...textsOf(row),
    version: row.version,
    challenges: row.challenges,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    sdgs: row.sdgs,
    partners: row.partners.map(partnerView),
    threadId: row.thread.id,
    createdAt: row.createdAt.toISOString(),
    abilities: abilitiesOf(row, actor),
  };
}
