import { isAwaitingDecision } from "@/lib/project-rules/status";
import { isGone, type Model, type Name, sentIn, statusOf } from "./model";

/** Who can be asked to assess; the third of them coordinates Wuhan as well. */
export const ASSESSORS = ["ann", "bo", "interested"] as const;
export type Assessor = (typeof ASSESSORS)[number];

/** An assessment as the model knows it: by whom, of which version, how far, and the score last saved. */
export type Assessing = {
  version: number;
  assessor: Assessor;
  status: "ASSIGNED" | "RECUSED" | "STARTED" | "SUBMITTED";
  score: number | null;
};

export type AssessingStep = "ask" | "declare" | "save" | "handIn" | "stepBack";
export type AssessingTried = { step: AssessingStep; who: Name; whom: Assessor; which: number; score: number };

const reviews = (who: Name) => who === "lead" || who === "secretariat";

/** The assessments of the present review: the latest of each assessor. */
function present(model: Model): Assessing[] {
  const all = model.assessments.filter(({ version }) => version >= model.reviewFrom);
  return all.filter(
    ({ assessor, version }) => !all.some((other) => other.assessor === assessor && other.version > version),
  );
}

/** Whether an assessment was handed in for an earlier version than the one last sent. */
const isOutdated = (model: Model, { status, version }: Assessing) => status === "SUBMITTED" && version < sentIn(model);

/** What is still open goes on with the version that was sent now. */
export function followed(model: Model): void {
  for (const one of present(model))
    if (one.status === "ASSIGNED" || one.status === "STARTED") one.version = sentIn(model);
}

/** Two views at least, and none that is still to come. */
function allIn(all: Assessing[]): boolean {
  const counting = all.filter(({ status }) => status !== "RECUSED");
  return counting.length > 1 && counting.every(({ status }) => status === "SUBMITTED");
}

/** Whether this step must succeed. */
export function mayAssessStep(model: Model, { step, who, whom, which }: AssessingTried): boolean {
  if (!isAwaitingDecision(statusOf(model))) return false;
  const all = present(model);
  if (step === "ask") {
    const interested = whom === "interested" && model.partners.wuhan !== undefined;
    const done = allIn(all) && !all.some((one) => isOutdated(model, one));
    return reviews(who) && !interested && !done && !all.some((one) => one.assessor === whom && !isOutdated(model, one));
  }
  const one = model.assessments[which];
  if (!one || one.assessor !== who) return false;
  if (step === "declare") return one.status === "ASSIGNED";
  if (step === "stepBack") return one.status === "ASSIGNED" || one.status === "STARTED";
  return one.status === "STARTED" && (step === "save" || one.score !== null);
}

/** What becomes of the model by a step that succeeded. */
export function assessed(model: Model, { step, whom, which, score }: AssessingTried): void {
  if (step !== "save") model.events += 1;
  if (step === "ask") {
    const score = present(model).find(({ assessor }) => assessor === whom)?.score ?? null;
    model.assessments.push({ version: sentIn(model), assessor: whom, status: "ASSIGNED", score });
  }
  const one = model.assessments[which];
  if (step === "ask" || !one) return;
  if (step === "save") one.score = score;
  else one.status = ({ declare: "STARTED", handIn: "SUBMITTED", stepBack: "RECUSED" } as const)[step];
}

/**
 * What somebody sees of the assessments of the version under review, the score as null where it is hidden; null where
 * the list is refused. Each is blind to the others, and so is who decides, until all are in or the review is over.
 */
export function sightOf(model: Model, who: Name): Pick<Assessing, "status" | "score">[] | null {
  const all = present(model);
  const own = all.find(({ assessor }) => assessor === who);
  if (statusOf(model) === "DRAFT" || isGone(model) || (!reviews(who) && !own)) return null;
  const open = allIn(all) || !isAwaitingDecision(statusOf(model));
  return all.flatMap((one) => {
    const readable = one === own || (open && one.status === "SUBMITTED" && (own?.status !== "RECUSED" || reviews(who)));
    if (!readable && !reviews(who)) return [];
    return { status: one.status, score: readable ? one.score : null };
  });
}

/** A step that the assessments wait for, and somebody who may make it. */
export function nextAssessing(model: Model, along: number): Pick<AssessingTried, "step" | "who" | "whom" | "which"> {
  const which = model.assessments.findIndex(
    ({ version, status }) =>
      version === sentIn(model) && (status === "ASSIGNED" || status === "STARTED") && along % 3 > 0,
  );
  const one = model.assessments[which];
  const whom = ASSESSORS.find((each) => !present(model).some(({ assessor }) => assessor === each)) ?? "ann";
  if (!one) return { step: "ask", who: along % 2 ? "lead" : "secretariat", whom, which: 0 };
  const step = along > 92 ? "stepBack" : one.status === "ASSIGNED" ? "declare" : one.score ? "handIn" : "save";
  return { step, who: one.assessor, whom, which };
}
