import type { Actor } from "@/lib/access/actor";
import { type FieldError, Problem } from "@/lib/access/problems";
import { recordAndNotify } from "@/lib/notifications/commands";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { readStored } from "@/lib/platform/stored";
import { mayAssess } from "@/lib/project-rules/assessments-policy";
import { authorizeProject } from "@/lib/projects/locked";
import { transitionContext } from "@/lib/projects/rows";
import { assessmentById } from "../queries";
import { ASSESSMENT_ROWS, type AssessmentRow } from "../rows";
import type { AssessmentEdit, AssessmentView } from "../schema";
import { type Answers, answersSchema, fits, isAnswered, questionsSchema } from "../template";

const invalid = (fields: FieldError[]) => new Problem(422, "invalidInput", { fields });

/**
 * The answers with those given now, each of which must fit a question of the checklist. One is given for the version that
 * it says, as a page says it that was read before a newer one was sent, or else for the present one.
 */
function withAnswers({ answers, template, planVersion }: AssessmentRow, given: Answers = {}): Answers {
  const questions = readStored(questionsSchema, template.questions);
  const fields = Object.entries(given).flatMap(([key, answer]): FieldError[] => {
    const question = questions.find((each) => each.key === key);
    if (!question) return [{ path: `answers.${key}`, code: "unknownQuestion" }];
    return fits(question, answer) ? [] : [{ path: `answers.${key}.value`, code: "unknownValue" }];
  });
  if (fields.length) throw invalid(fields);
  const now = Object.entries(given).map(
    ([key, answer]) => [key, { ...answer, version: Math.min(answer.version ?? planVersion, planVersion) }] as const,
  );
  return { ...readStored(answersSchema, answers), ...Object.fromEntries(now) };
}

function mustBeComplete({ template }: AssessmentRow, answers: Answers): void {
  const open = readStored(questionsSchema, template.questions).filter(
    (question) => question.required && !isAnswered(question, answers[question.key]),
  );
  if (open.length) throw invalid(open.map(({ key }) => ({ path: `answers.${key}`, code: "required" })));
}

/** Nobody hands in for a version that was sent after the one they had open. */
function mustBeOpen(
  { planVersion: sent }: AssessmentRow,
  { status, planVersion: version = sent }: AssessmentEdit,
): void {
  if (status === "SUBMITTED" && version !== sent)
    throw new Problem(409, "otherVersionAssessed", { params: { version, sent } });
}

/** Nothing is read of a proposal's checklist before no interest is declared to conflict. */
function mustBeDeclared({ status }: AssessmentRow, edit: AssessmentEdit): void {
  const answers = edit.answers || edit.status === "SUBMITTED";
  if (status === "ASSIGNED" && answers) throw new Problem(409, "declareFirst");
  if (status === "STARTED" && edit.status === "STARTED") throw new Problem(409, "declaredAlready");
}

async function lockedOwn(database: Database, id: number, actor: Actor): Promise<AssessmentRow> {
  await database.$queryRaw`SELECT id FROM "Assessment" WHERE id = ${id} FOR UPDATE`;
  const row = await database.assessment.findUnique({ where: { id }, include: ASSESSMENT_ROWS });
  if (!row) throw new Problem(404, "noSuchAssessment");
  // Whoever sees it may not answer it; to others it is not there.
  await assessmentById(id, actor);
  authorizeProject(mayAssess(actor, transitionContext(row.project), row), row.project, actor);
  return row;
}

const EVENTS = {
  STARTED: "assessment.started",
  RECUSED: "assessment.recused",
  SUBMITTED: "assessment.submitted",
} as const;

/** Declares, answers, steps back from or hands in an assessment of the actor's own; 412 when another tab was faster. */
export async function editAssessment(
  actor: Actor,
  id: number,
  version: number,
  edit: AssessmentEdit,
): Promise<AssessmentView> {
  return transact(async (database) => {
    const row = await lockedOwn(database, id, actor);
    if (row.version !== version)
      throw new Problem(412, "stale", { extra: { current: await assessmentById(id, actor) } });
    mustBeDeclared(row, edit);
    mustBeOpen(row, edit);
    const answers = withAnswers(row, edit.answers);
    if (edit.status === "SUBMITTED") mustBeComplete(row, answers);
    await database.assessment.update({
      where: { id },
      data: {
        answers,
        status: edit.status,
        privateNote: edit.privateNote,
        version: { increment: 1 },
        ...(edit.status === "STARTED" && { declaredAt: now() }),
        ...(edit.status === "SUBMITTED" && { submittedAt: now() }),
      },
    });
    if (edit.status)
      await recordAndNotify(database, actor, row.project, { type: EVENTS[edit.status], detail: { assessment: id } });
    return assessmentById(id, actor);
  });
}
