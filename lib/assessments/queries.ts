import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { reads } from "@/lib/platform/database";
import {
  type Assessed,
  areAllIn,
  isDisinterested,
  isOutdated,
  mayAssign,
  mayReadAssessments,
} from "@/lib/project-rules/assessments-policy";
import { dayOf } from "@/lib/project-rules/days";
import { isAwaitingDecision } from "@/lib/project-rules/status";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, type ProjectRow } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import { inReview, latestOfEach, reviewOf } from "./review";
import { ASSESSMENT_ROWS, type AssessmentRow, assessmentView } from "./rows";
import type { Assessments, AssessmentView } from "./schema";
import { meanAndSpread } from "./totals";

/** The latest version of each checklist, the one a proposal is assessed by where its round names no other. */
export const latestTemplate = () =>
  reads().assessmentTemplate.findFirst({ orderBy: [{ number: "desc" }, { id: "desc" }] });

/** The version of the plan that a proposal is judged by: the one last sent. */
export async function versionUnderReview(projectId: number): Promise<number | null> {
  const last = await reads().planVersion.findFirst({
    where: { projectId, cause: "SENT" },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return last?.number ?? null;
}

/** Whether and how far each assessor is in the review that a version belongs to. */
export async function assessmentProgress(projectId: number, planVersion: number): Promise<Assessed[]> {
  const where = inReview(projectId, await reviewOf(projectId, planVersion));
  const select = { assessorId: true, planVersion: true, status: true } as const;
  return latestOfEach(await reads().assessment.findMany({ where, select }));
}

/**
 * People who could assess a project: assessors, or those its round names, without a place of theirs in it; who handed in
 * for an earlier version, once more.
 */
async function candidatesFor(row: ProjectRow, all: Assessed[], sent: number | null) {
  const requested = all.filter((one) => !isOutdated(one, sent));
  const people = await reads().person.findMany({
    where: {
      id: { notIn: requested.map(({ assessorId }) => assessorId) },
      disabledAt: null,
      OR: [
        { memberships: { some: { role: "ASSESSOR" } } },
        ...(row.roundId ? [{ roundsToAssess: { some: { roundId: row.roundId } } }] : []),
      ],
    },
    select: { id: true, nameEn: true, nameZh: true, memberships: { select: { placeId: true } } },
    orderBy: { nameEn: "asc" },
  });
  return people.filter(({ memberships }) =>
    isDisinterested(
      memberships.flatMap(({ placeId }) => placeId ?? []),
      transitionContext(row),
    ),
  );
}

/** Whether this person could assess the project now. */
export const isCandidate = async (
  row: ProjectRow,
  all: Assessed[],
  sent: number | null,
  personId: number,
): Promise<boolean> => (await candidatesFor(row, all, sent)).some(({ id }) => id === personId);

/**
 * The assessments of the proposal under review as far as the actor sees them, what they come to when all are in or the review is over, and who
 * else could be asked. For the lead of the cluster, the secretariat and the assessors; 403 for anybody else.
 */
export async function assessmentsOf(code: string, actor: MaybeActor): Promise<Assessments> {
  const row = await readableRow(code, actor);
  const planVersion = await versionUnderReview(row.id);
  const all: AssessmentRow[] = planVersion
    ? await reads().assessment.findMany({
        where: inReview(row.id, await reviewOf(row.id, planVersion)),
        include: ASSESSMENT_ROWS,
        orderBy: { id: "asc" },
      })
    : [];
  const rows = latestOfEach(all);
  const assign = mayAssign(actor, transitionContext(row), rows, planVersion);
  const items = rows.flatMap((one) => assessmentView(one, rows, actor) ?? []);
  authorize(mayReadAssessments(actor, transitionContext(row), rows), actor);
  const allIn = areAllIn(rows);
  const read = items.filter(({ answers, status }) => answers && status === "SUBMITTED");
  const over = !isAwaitingDecision(row.status) && read.length > 0;
  const open = over || (allIn && items.length > 1);
  return {
    items,
    nextCursor: null,
    total: items.length,
    planVersion,
    allIn,
    figures: open ? figuresOf(over ? read : items) : null,
    candidates: assign.allowed
      ? (await candidatesFor(row, rows, planVersion)).map(({ id, ...names }) => ({ id, name: nameOf(names) }))
      : [],
    abilities: { assign: assign.allowed },
  };
}

function figuresOf(items: AssessmentView[]): NonNullable<Assessments["figures"]> {
  const keys = [...new Set(items.flatMap(({ template }) => template.questions))].filter(({ kind }) => kind === "SCORE");
  const given = (key: string) =>
    items.flatMap(({ answers }) => {
      const value = answers?.[key]?.value;
      return typeof value === "number" ? value : [];
    });
  return {
    total: meanAndSpread(items.flatMap(({ total }) => total ?? [])),
    questions: Object.fromEntries(keys.map(({ key }) => [key, meanAndSpread(given(key))])),
  };
}

/** One assessment as far as the actor sees it; 404 for anybody who does not see it at all. */
export async function assessmentById(id: number, actor: MaybeActor): Promise<AssessmentView> {
  const row = await reads().assessment.findUnique({ where: { id }, include: ASSESSMENT_ROWS });
  const view = row && assessmentView(row, await assessmentProgress(row.projectId, row.planVersion), actor);
  if (!view) throw new Problem(404, "noSuchAssessment");
  return view;
}

/** The actor's own assessment of a proposal that is still to be handed in. */
export async function openAssessment(code: string, actor: Actor): Promise<{ id: number; dueOn: string } | null> {
  const row = await reads().assessment.findFirst({
    where: { assessorId: actor.personId, project: { code }, status: { in: ["ASSIGNED", "STARTED"] } },
    orderBy: { id: "desc" },
    select: { id: true, dueOn: true },
  });
  return row && { id: row.id, dueOn: dayOf(row.dueOn) };
}

/** The actor's own assessments, what is still to do first. */
export async function myAssessments(actor: Actor): Promise<AssessmentView[]> {
  const rows = await reads().assessment.findMany({
    where: { assessorId: actor.personId },
    include: ASSESSMENT_ROWS,
    orderBy: { id: "desc" },
    take: 100,
  });
  const views = rows.flatMap((row) => assessmentView(row, [row], actor) ?? []);
  return views.sort((a, b) => Number(b.abilities.answer) - Number(a.abilities.answer));
}
