import type { Actor } from "@/lib/access/actor";
import { editAssessment } from "@/lib/assessments/commands/answer";
import { assign } from "@/lib/assessments/commands/assign";
import { myAssessments } from "@/lib/assessments/queries";
import type { Answers } from "@/lib/assessments/template";
import { editCondition } from "@/lib/conditions/commands";
import { conditionsOf } from "@/lib/conditions/queries";
import { endorse } from "@/lib/endorsements/commands";
import type { Locale } from "@/lib/language/locales";
import type { FormSection } from "@/lib/plan-model/sections";
import { partnerOf } from "@/lib/projects/queries";
import { answer } from "@/lib/workflow/partners";
import { projectByCode } from "@/lib/workflow/queries";
import { transitionProject } from "@/lib/workflow/transition";
import type { Actors } from "../actors";
import { dayIn } from "../days";

/** What deciding on a proposal consists of. Conditions are named by how they begin; days count from today. */
export type DecisionAction =
  | { does: "asks for changes"; sections: FormSection[]; reason: string }
  | { does: "agrees if"; conditions: { text: string; dueIn?: number }[]; reason?: string }
  | { does: "reports condition"; condition: string; note: string }
  | { does: "meets condition"; condition: string; note?: string }
  | { does: "wishes"; wishes: string }
  | { does: "endorses"; word: string }
  | { does: "asks assessor"; assessor: string }
  | {
      does: "assesses";
      answers: Record<string, boolean | number | string | [boolean | number, string]>;
      note?: string;
    };

export const asksForChanges = (sections: FormSection[], reason: string): DecisionAction => ({
  does: "asks for changes",
  sections,
  reason,
});
export const agreesIf = (conditions: { text: string; dueIn?: number }[], reason?: string): DecisionAction => ({
  does: "agrees if",
  conditions,
  reason,
});
export const reportsCondition = (condition: string, note: string): DecisionAction => ({
  does: "reports condition",
  condition,
  note,
});
export const meetsCondition = (condition: string, note?: string): DecisionAction => ({
  does: "meets condition",
  condition,
  note,
});
export const wishes = (text: string): DecisionAction => ({ does: "wishes", wishes: text });
export const endorses = (word: string): DecisionAction => ({ does: "endorses", word });
export const asksAssessor = (assessor: string): DecisionAction => ({ does: "asks assessor", assessor });
export const assesses = (
  answers: Extract<DecisionAction, { does: "assesses" }>["answers"],
  note?: string,
): DecisionAction => ({ does: "assesses", answers, note });

const DECISIONS = new Set<string>([
  "asks for changes",
  "agrees if",
  "reports condition",
  "meets condition",
  "wishes",
  "endorses",
  "asks assessor",
  "assesses",
] satisfies DecisionAction["does"][]);

/** Whether a deed is one of deciding. */
export const isDecision = (action: { does: string }): action is DecisionAction => DECISIONS.has(action.does);

async function condition(actor: Actor, code: string, begins: string, edit: { met?: true; note?: string }) {
  const found = (await conditionsOf(code, actor)).find(({ text }) => text.startsWith(begins));
  if (!found) throw new Error(`${code} has no condition “${begins}”`);
  await editCondition(actor, code, found.id, found.version, edit);
}

/** Declares, answers and hands in, as somebody does in one sitting. */
async function assess(actor: Actor, code: string, { answers, note }: Extract<DecisionAction, { does: "assesses" }>) {
  const own = (await myAssessments(actor)).find((one) => one.project.code === code && one.abilities.answer);
  if (!own) throw new Error(`${actor.nameEn} is not asked to assess ${code}`);
  const given: Answers = Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => {
      const [value, comment] = Array.isArray(answer)
        ? answer
        : typeof answer === "string"
          ? [null, answer]
          : [answer, null];
      return [key, { value, comment }];
    }),
  );
  const { id, version } = own;
  await editAssessment(actor, id, version, { status: "STARTED" });
  await editAssessment(actor, id, version + 1, { answers: given, privateNote: note });
  await editAssessment(actor, id, version + 2, { status: "SUBMITTED" });
}

/** The version that somebody decides on who has just read it. */
export const sentVersion = async (actor: Actor, code: string) =>
  (await projectByCode(code, actor)).sentVersion ?? undefined;

/** Does one deed of deciding by the command the API would call. */
export async function decide(
  actor: Actor,
  code: string,
  language: Locale,
  action: DecisionAction,
  actors: Actors,
): Promise<unknown> {
  const place = actor.coordinates[0]?.slug ?? "";
  switch (action.does) {
    case "asks for changes":
      return transitionProject(actor, code, {
        to: "CHANGES_REQUESTED",
        version: await sentVersion(actor, code),
        reason: action.reason,
        sections: action.sections,
      });
    case "agrees if": {
      const conditions = action.conditions.map(({ text, dueIn }) => ({
        text,
        language,
        dueOn: dueIn === undefined ? null : dayIn(dueIn),
      }));
      const version = await sentVersion(actor, code);
      return transitionProject(actor, code, { to: "AGREED", version, reason: action.reason, conditions });
    }
    case "reports condition":
      return condition(actor, code, action.condition, { note: action.note });
    case "meets condition":
      return condition(actor, code, action.condition, { met: true, ...(action.note && { note: action.note }) });
    case "wishes": {
      const { version } = await partnerOf(code, place, actor);
      return answer(actor, code, place, version, { status: "INVITED", wishes: action.wishes });
    }
    case "endorses":
      return endorse(actor, code, { place, word: action.word, language });
    case "asks assessor":
      return assign(actor, code, { assessor: actors(action.assessor).personId });
    case "assesses":
      return assess(actor, code, action);
  }
}
