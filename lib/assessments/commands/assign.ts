import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { freeze } from "@/lib/plans/versions/freeze";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { ASSESSED_WITHIN_DAYS, type Assessed, isOutdated, mayAssign } from "@/lib/project-rules/assessments-policy";
import { dateOf, dayOf, daysAfter, earliestToday } from "@/lib/project-rules/days";
import { authorizeProject, lockedRow } from "@/lib/projects/locked";
import { transitionContext } from "@/lib/projects/rows";
import { assessmentById, assessmentProgress, isCandidate, latestTemplate, versionUnderReview } from "../queries";
import type { AssessmentView, AssignInput } from "../schema";
import { answersSchema } from "../template";

/** What was answered for an earlier version, to go on from: each answer says which one it was given for. */
async function answersFor(projectId: number, { assessorId, planVersion }: Assessed) {
  const where = { projectId_planVersion_assessorId: { projectId, planVersion, assessorId } };
  return readStored(answersSchema, (await reads().assessment.findUniqueOrThrow({ where })).answers);
}

/** Asks somebody to assess the version under review until a day, by the checklist of its round or the latest one. */
export async function assign(actor: Actor, code: string, input: AssignInput): Promise<AssessmentView> {
  const { assessor: assessorId, dueOn = daysAfter(dayOf(now()), ASSESSED_WITHIN_DAYS) } = input;
  if (dueOn < earliestToday(now()))
    throw new Problem(422, "invalidInput", { fields: [{ path: "dueOn", code: "dueInPast" }] });
  return transact(async (database) => {
    const row = await lockedRow(database, code, actor);
    const sent = await versionUnderReview(row.id);
    const requested = sent ? await assessmentProgress(row.id, sent) : [];
    authorizeProject(mayAssign(actor, transitionContext(row), requested, sent), row, actor);
    const before = requested.find((one) => one.assessorId === assessorId);
    if (before && !isOutdated(before, sent)) throw new Problem(409, "assessorAlready");
    if (!(await isCandidate(row, requested, sent, assessorId)))
      throw new Problem(422, "invalidInput", { fields: [{ path: "assessor", code: "notAnAssessor" }] });
    const round = row.roundId ? await database.round.findUnique({ where: { id: row.roundId } }) : null;
    const templateId = round?.templateId ?? (await latestTemplate())?.id;
    if (!templateId) throw new Problem(409, "nothingToAssess");
    // What was sent before versions were kept is kept now.
    const planVersion = sent ?? (await freeze(database, actor, row.id, "SENT"));
    const { id } = await database.assessment.create({
      data: {
        projectId: row.id,
        planVersion,
        templateId,
        assessorId,
        assignedById: actor.personId,
        answers: before ? await answersFor(row.id, before) : {},
        assignedAt: now(),
        dueOn: dateOf(dueOn),
      },
      select: { id: true },
    });
    await recordAndNotify(database, actor, row, {
      type: "assessment.assigned",
      authorIds: [assessorId],
      detail: { assessment: id, dueOn },
    });
    return assessmentById(id, actor);
  });
}
