import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { at } from "@/lib/platform/clock";
import { partnerOf } from "@/lib/projects/queries";
import { projectInput } from "@/lib/projects/schema";
import { comment } from "@/lib/threads/commands/comment";
import { answer } from "@/lib/workflow/partners";
import { propose } from "@/lib/workflow/propose";
import { projectByCode } from "@/lib/workflow/queries";
import { sendVersion } from "@/lib/workflow/send-version";
import { transitionProject } from "@/lib/workflow/transition";
import { amend, isAmending } from "./actions/amendments";
import { decide, isDecision, sentVersion } from "./actions/decision";
import { deliver } from "./actions/delivery";
import { keepDocument } from "./actions/documents";
import { writeFinalReport } from "./actions/final-report";
import { holdMeeting, isMeetingAction } from "./actions/meetings";
import { writePlan } from "./actions/plan";
import type { Actors } from "./actors";
import { dayIn, daysFromToday } from "./days";
import type { Action, Scenario } from "./scenario";

const INVENTED = {
  en: "An invented example, to show how Tandem works.",
  zh: "（虚构示例，用于演示。）",
};

/** Says below a text that it is invented: these are real places. */
const marked = ({ en, zh }: Scenario["summary"]) => ({
  en: en && `${en}\n\n${INVENTED.en}`,
  zh: zh && `${zh}\n\n${INVENTED.zh}`,
});

type Project = { code: string; threadId: number };

async function answerFor(actor: Actor, { code }: Project, action: Extract<Action, { does: "answers" }>): Promise<void> {
  const slug = actor.coordinates[0]?.slug ?? "";
  const { version } = await partnerOf(code, slug, actor);
  await answer(actor, code, slug, version, { status: action.status, reason: action.reason });
}

/** Does one thing by the command the API would call. */
async function perform(
  actor: Actor,
  project: Project,
  language: Locale,
  action: Action,
  daysAgo: number,
  actors: Actors,
): Promise<unknown> {
  const { code, threadId } = project;
  if (isAmending(action)) return amend(actor, code, language, action);
  if (isDecision(action)) return decide(actor, code, language, action, actors);
  if (isMeetingAction(action)) return holdMeeting(actor, code, language, action);
  switch (action.does) {
    case "moves":
      return transitionProject(actor, code, {
        to: action.to,
        reason: action.reason,
        version: await sentVersion(actor, code),
      });
    case "answers":
      return answerFor(actor, project, action);
    case "comments":
      return comment(actor, threadId, {
        body: action.body,
        language,
        visibility: action.partnersOnly ? "PARTNERS" : "SIGNED_IN",
      });
    case "writes final report":
      return writeFinalReport(actor, code, action);
    case "keeps":
      return keepDocument(actor, code, language, action);
    default:
      return deliver(actor, code, language, action, daysAgo);
  }
}

/** Whether with a deed the proposal is looked at as it was sent. */
const isReview = (action: Action): boolean =>
  action.does === "agrees if" || (action.does === "moves" && (action.to === "UNDER_REVIEW" || action.to === "AGREED"));

/** Sends what the places have written since they sent their proposal, so that it is reviewed as they want it. */
async function sendWritten(lead: Actor, code: string): Promise<void> {
  const { abilities } = await projectByCode(code, lead);
  if (abilities.sendVersion?.unmet.length === 0) await sendVersion(lead, code, null);
}

/** Plays a story from its draft to its last step, each on its own day. */
export async function runScenario(scenario: Scenario, actors: Actors): Promise<void> {
  const { key, daysAgo, startsIn, endsIn, steps, ...input } = scenario;
  const proposal = projectInput.parse({
    ...input,
    summary: marked(input.summary),
    startsOn: startsIn === undefined ? null : dayIn(startsIn),
    endsOn: endsIn === undefined ? null : dayIn(endsIn),
  });
  const project = await at(daysFromToday(-daysAgo), async () => {
    const made = await propose(actors(scenario.lead), proposal);
    await writePlan(actors(scenario.lead), made.code, key);
    return made;
  });
  for (const [stepDaysAgo, by, language, action] of steps) {
    await at(daysFromToday(-stepDaysAgo), async () => {
      if (isReview(action)) await sendWritten(actors(scenario.lead), project.code);
      await perform(actors(by), project, language, action, stepDaysAgo, actors);
    });
  }
}
