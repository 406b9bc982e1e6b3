import fc from "fast-check";
import { expect } from "vitest";
import * as assessment from "@/app/api/v1/assessments/[id]/route";
import * as assessments from "@/app/api/v1/projects/[code]/assessments/route";
import type { Assessments } from "@/lib/assessments/schema";
import { HIGHEST } from "@/lib/assessments/template";
import { reads } from "@/lib/platform/database";
import { isAwaitingDecision } from "@/lib/project-rules/status";
import {
  ASSESSORS,
  type AssessingTried,
  type Assessor,
  assessed,
  mayAssessStep,
  nextAssessing,
  sightOf,
} from "./assessments";
import { type Model, type Name, statusOf } from "./model";
import { expectFits, type Real, seen } from "./runner";

/** Who the assessors are, by their person's id. */
export type Assessors = Record<Assessor, number>;

/** What must be answered before an assessment is handed in; the score of one question tells one from another. */
const answersWith = (relevance: number) => ({
  eligible: { value: true },
  relevance: { value: relevance },
  ...Object.fromEntries(["objectives", "work", "partnership", "lasting"].map((key) => [key, { value: 3 }])),
  risks: { value: false },
  advice: { comment: "Name the risks." },
});
const BODIES = { declare: { status: "STARTED" }, handIn: { status: "SUBMITTED" }, stepBack: { status: "RECUSED" } };

const rowsOf = ({ code }: Real) =>
  reads().assessment.findMany({ where: { project: { code } }, orderBy: { id: "asc" } });

async function send(real: Real, people: Assessors, tried: AssessingTried): Promise<Response | null> {
  const { step, who, whom, which, score } = tried;
  const { code, ask } = real;
  if (step === "ask")
    return ask(who, assessments.POST, { method: "POST", params: { code }, body: { assessor: people[whom] } });
  const row = (await rowsOf(real))[which];
  if (!row) return null;
  const body = step === "save" ? { answers: answersWith(score) } : BODIES[step];
  return ask(who, assessment.PATCH, {
    method: "PATCH",
    params: { id: String(row.id) },
    headers: seen(row.version),
    body,
  });
}

/** Steps of assessments, for the play, each followed by somebody's look at all of them. */
export const assessingBy = (people: () => Assessors, anybody: fc.Arbitrary<Name>) =>
  fc
    .record({
      along: fc.integer({ min: 0, max: 99 }),
      astray: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
      step: fc.constantFrom("ask", "declare", "save", "handIn", "stepBack"),
      who: anybody,
      whom: fc.constantFrom(...ASSESSORS),
      which: fc.integer({ min: 0, max: 3 }),
      score: fc.integer({ min: 1, max: HIGHEST }),
      reader: anybody,
    })
    .map(({ along, astray, reader, ...drawn }) => ({
      name: `assesses ${JSON.stringify({ along, astray, reader, ...drawn })}`,
      isTime: (model: Model) => astray || isAwaitingDecision(statusOf(model)),
      async run(model: Model, real: Real) {
        const tried = astray ? drawn : { ...drawn, ...nextAssessing(model, along) };
        const response = await send(real, people(), tried);
        if (response) {
          const allowed = mayAssessStep(model, tried);
          const notified = { ...tried, way: [...model.way], assessments: structuredClone(model.assessments) };
          expectFits(response, allowed, notified);
          if (allowed) assessed(model, tried);
        }
        await expectSight(model, real, reader);
      },
    }));

/** Nobody sees of the assessments what is not theirs to see yet. */
async function expectSight(model: Model, { code, ask }: Real, reader: Name): Promise<void> {
  const response = await ask(reader, assessments.GET, { params: { code } });
  const sight = sightOf(model, reader);
  expectFits(response, sight !== null, { reader, assessments: model.assessments });
  if (!sight) return;
  const { items } = (await response.json()) as Assessments;
  const read = items.map(({ status, answers }) => ({ status, score: answers?.relevance?.value ?? null }));
  expect({ reader, read }).toEqual({ reader, read: sight });
}

/** No assessment is lost, and each says what its assessor saved last. */
export async function expectAssessments(model: Model, real: Real, people: Assessors): Promise<void> {
  const kept = (await rowsOf(real)).map(({ planVersion, assessorId, status, answers }) => ({
    version: planVersion,
    assessor: ASSESSORS.find((each) => people[each] === assessorId),
    status,
    score: (answers as { relevance?: { value: number } }).relevance?.value ?? null,
  }));
  expect(kept).toEqual(model.assessments);
}
