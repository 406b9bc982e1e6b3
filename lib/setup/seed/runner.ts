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
import { move } from "@/lib/workflow/transition";
import { amend, isAmending } from "./actions/amendments";
import { decide, isDecision, sentVersion } from "./actions/decision";
import { deliver } from "./actions/delivery";
import { keepPaper } from "./actions/documents";
import { writeFinalReport } from "./actions/final-report";
import { gather, isGathering } from "./actions/meetings";
import { writePlan } from "./actions/plan";
import type { Cast } from "./actors";
import { dayIn, daysFromToday } from "./days";
import type { Deed, Story } from "./scenario";

const INVENTED = {
  en: "An invented example, to show how Tandem works.",
  zh: "（虚构示例，用于演示。）",
};

/** Says below a text that it is invented: these are real places. */
const marked = ({ en, zh }: Story["summary"]) => ({
  en: en && `${en}\n\n${INVENTED.en}`,
  zh: zh && `${zh}\n\n${INVENTED.zh}`,
});

type Project = { code: string; threadId: number };

async function answerFor(actor: Actor, { code }: Project, deed: Extract<Deed, { does: "answers" }>): Promise<void> {
  const slug = actor.coordinates[0]?.slug ?? "";
  const { version } = await partnerOf(code, slug, actor);
  await answer(actor, code, slug, version, { status: deed.status, reason: deed.reason });
}

/** Does one thing by the command the API would call. */
async function perform(
  actor: Actor,
  project: Project,
  language: Locale,
  deed: Deed,
  daysAgo: number,
  cast: Cast,
): Promise<unknown> {
  const { code, threadId } = project;
  if (isAmending(deed)) return amend(actor, code, language, deed);
  if (isDecision(deed)) return decide(actor, code, language, deed, cast);
  if (isGathering(deed)) return gather(actor, code, language, deed);
  switch (deed.does) {
    case "moves":
      return move(actor, code, { to: deed.to, reason: deed.reason, version: await sentVersion(actor, code) });
    case "answers":
      return answerFor(actor, project, deed);
    case "comments":
      return comment(actor, threadId, {
        body: deed.body,
        language,
        visibility: deed.partnersOnly ? "PARTNERS" : "SIGNED_IN",
      });
    case "writes final report":
      return writeFinalReport(actor, code, deed);
    case "keeps":
      return keepPaper(actor, code, language, deed);
    default:
      return deliver(actor, code, language, deed, daysAgo);
  }
}

/** Whether with a deed the proposal is looked at as it was sent. */
const isReview = (deed: Deed): boolean =>
  deed.does === "agrees if" || (deed.does === "moves" && (deed.to === "UNDER_REVIEW" || deed.to === "AGREED"));

/** Sends what the places have written since they sent their proposal, so that it is reviewed as they want it. */
async function sendWritten(lead: Actor, code: string): Promise<void> {
  const { abilities } = await projectByCode(code, lead);
  if (abilities.sendVersion?.unmet.length === 0) await sendVersion(lead, code, null);
}

/** Plays a story from its draft to its last step, each on its own day. */
export async function play(story: Story, cast: Cast): Promise<void> {
  const { key, daysAgo, startsIn, endsIn, steps, ...input } = story;
  const proposal = projectInput.parse({
    ...input,
    summary: marked(input.summary),
    startsOn: startsIn === undefined ? null : dayIn(startsIn),
    endsOn: endsIn === undefined ? null : dayIn(endsIn),
  });
  const project = await at(daysFromToday(-daysAgo), async () => {
    const made = await propose(cast(story.lead), proposal);
    await writePlan(cast(story.lead), made.code, key);
    return made;
  });
  for (const [stepDaysAgo, by, language, deed] of steps) {
    await at(daysFromToday(-stepDaysAgo), async () => {
      if (isReview(deed)) await sendWritten(cast(story.lead), project.code);
      await perform(cast(by), project, language, deed, stepDaysAgo, cast);
    });
  }
}
