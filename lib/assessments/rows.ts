import type { MaybeActor } from "@/lib/access/actor";
import { readStored } from "@/lib/platform/stored";
import { type Assessed, mayAssess, sightOf } from "@/lib/project-rules/assessments-policy";
import { dayOf } from "@/lib/project-rules/days";
import { nameOf, PROJECT_ROWS } from "@/lib/projects/row";
import { cardOf, transitionContext } from "@/lib/projects/rows";
import type { Prisma } from "@/prisma/generated/client";
import type { AssessmentView } from "./schema";
import { answersSchema, questionsSchema } from "./template";
import { totalOf } from "./totals";

export const ASSESSMENT_ROWS = {
  project: { include: PROJECT_ROWS },
  template: true,
  assessor: { select: { id: true, nameEn: true, nameZh: true } },
} as const satisfies Prisma.AssessmentInclude;
export type AssessmentRow = Prisma.AssessmentGetPayload<{ include: typeof ASSESSMENT_ROWS }>;

/** An assessment as far as the actor may see it among `all` of the same version; null where not at all. */
export function assessmentView(row: AssessmentRow, all: Assessed[], actor: MaybeActor): AssessmentView | null {
  const project = transitionContext(row.project);
  const sight = sightOf(actor, project, row, all);
  if (sight === "nothing") return null;
  const { code, status, title, cluster, lead, partners } = cardOf(row.project);
  const questions = readStored(questionsSchema, row.template.questions);
  const answers = readStored(answersSchema, row.answers);
  const open = sight === "everything";
  return {
    id: row.id,
    project: { code, status, title, cluster, lead, partners },
    planVersion: row.planVersion,
    sentVersion: row.project.planVersions[0]?.number ?? row.planVersion,
    template: {
      id: row.template.id,
      title: { en: row.template.titleEn, zh: row.template.titleZh },
      number: row.template.number,
      questions,
    },
    assessor: { id: row.assessor.id, name: nameOf(row.assessor) },
    status: row.status,
    declaredAt: row.declaredAt?.toISOString() ?? null,
    assignedAt: row.assignedAt.toISOString(),
    dueOn: dayOf(row.dueOn),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    answers: open ? answers : null,
    total: open ? totalOf(questions, answers) : null,
    // Why somebody stepped back is no answer: whoever asks the next one reads it.
    privateNote: open || row.status === "RECUSED" ? row.privateNote : null,
    version: row.version,
    abilities: { answer: mayAssess(actor, project, row).allowed },
  };
}
