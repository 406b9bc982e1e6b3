import { ANSWER_HASH } from "@/components/threads/answering";
import type { Actor } from "@/lib/access/actor";
import type { ConditionView } from "@/lib/conditions/schema";
import type { AmendmentCard } from "@/lib/plans/amendments/present";
import type { MilestoneView } from "@/lib/progress/present";
import { isOpenToAnswers } from "@/lib/project-rules/status";
import { DECISIONS } from "@/lib/project-rules/transitions";
import type { ProjectView } from "@/lib/projects/present";
import type { OpenWish } from "@/lib/work/waiting/open-wishes";
import { isWithoutPartner } from "./partners";
import { type Move, standsApart } from "./transition-names";

/** A page to go on at, with what is done there. */
type Way =
  | "wish"
  | "plan"
  | "write"
  | "revise"
  | "reviseTogether"
  | "invite"
  | "assess"
  | "decide"
  | "condition"
  | "confirm"
  | "amendment"
  | "amendmentDraft"
  | "milestone"
  | "reportDue"
  | "report"
  | "finalReport"
  | "finalReportPart";

/** What the reader can do next with a project. */
export type NextStep =
  | { kind: "answer" }
  | { kind: "sendVersion" }
  | { kind: "move"; move: Move }
  | { kind: "way"; way: Way; path: string; title?: string; date?: string; expected?: string; place?: PlaceNamed };
type PlaceNamed = Pick<AmendmentCard["place"], "slug" | "name">;

type Known = {
  milestones: MilestoneView[];
  conditions: ConditionView[];
  /** The reader's own assessment, where one is to be handed in. */
  assessment?: { id: number; dueOn: string } | null;
  /** The change of the plan that is under way, as far as the reader may know of it. */
  amendment?: AmendmentCard | null;
  /** What invited places would have otherwise and nobody has answered. */
  openWishes?: readonly OpenWish[];
  /** Whether the next report is asked for now. */
  reportAsked?: boolean;
};

type About = { title?: string; date?: string; expected?: string; place?: PlaceNamed };

const way = (name: Way, path: string, about: About = {}): NextStep => ({
  kind: "way",
  way: name,
  path,
  ...about,
});

const VERBS_OF_SENDING = ["propose", "resubmit"];
/**
 * The one thing that the reader can do next, from what the rules allow them: null where it is for others to act, or
 * nothing is left.
 */
export function nextStepOf(
  project: ProjectView,
  { milestones, conditions, assessment, amendment = null, openWishes = [], reportAsked = false }: Known,
  actor: Actor,
): NextStep | null {
  const { abilities } = project;
  if (abilities.answerFor.length) return { kind: "answer" };
  if (assessment) return way("assess", `/assessments/${assessment.id}`, { date: assessment.dueOn });
  return (
    stepOfCondition(conditions) ??
    stepOfAmendment(amendment) ??
    stepOfWish(project, openWishes) ??
    stepOfPartners(project) ??
    stepOfStatus(project, milestones) ??
    (abilities.sendVersion?.unmet.length === 0 ? ({ kind: "sendVersion" } as const) : null) ??
    stepAtWork(project, milestones, actor, reportAsked)
  );
}

/** What is reported as met is for a reviewer to confirm; what is open, for a place to answer. */
function stepOfCondition(conditions: ConditionView[]): NextStep | null {
  const open = conditions.filter(({ met }) => !met);
  const reported = open.find(({ note, abilities }) => note && abilities.decide);
  if (reported) return way("confirm", "#conditions", { title: reported.text });
  const unanswered = open.find(({ note, abilities }) => !note && abilities.report && !abilities.decide);
  return unanswered ? way("condition", "#conditions", { title: unanswered.text }) : null;
}

/** What was asked of the reader's place or cluster is answered; a draft of the reader's own place is gone on with. */
function stepOfAmendment(amendment: AmendmentCard | null): NextStep | null {
  if (!amendment) return null;
  const { number, place, abilities } = amendment;
  const path = `/amendments/${number}`;
  if (abilities.answerFor.length > 0 || abilities.answerForCluster) return way("amendment", path, { place });
  return abilities.propose ? way("amendmentDraft", path, { place }) : null;
}

/** A place that said under what it takes part waits for an answer of the lead place, in the conversation. */
function stepOfWish({ partners }: ProjectView, openWishes: readonly OpenWish[]): NextStep | null {
  const own = openWishes.find(({ mayAnswer }) => mayAnswer);
  const place = own && partners.find(({ slug }) => slug === own.slug);
  return place ? way("wish", ANSWER_HASH, { place, title: place.wishes ?? "" }) : null;
}

/** Where nobody on the other side is left, another place is invited: without one nothing can be agreed. */
const stepOfPartners = (project: ProjectView): NextStep | null =>
  project.abilities.invite && isOpenToAnswers(project.status) && isWithoutPartner(project)
    ? way("invite", "#invite")
    : null;

/** What leads the project on from its status, or what that still lacks. */
function stepOfStatus({ status, abilities }: ProjectView, milestones: MilestoneView[]): NextStep | null {
  const onwards = abilities.transitions.filter((move) => !standsApart(move));
  const all = [...onwards, ...abilities.waitingFor];
  if (status === "UNDER_REVIEW" && all.some(({ verb }) => DECISIONS.includes(verb))) return way("decide", "/decision");
  const possible = (verb: string) => onwards.find((move) => move.verb === verb);
  if (status === "CHANGES_REQUESTED" && possible("resubmit")?.reasonRequired) return way("revise", "/plan");
  if (status === "IN_PROGRESS") {
    if (!milestones.length || milestones.some(({ completedOn }) => !completedOn)) return null;
    const complete = possible("complete");
    if (complete) return { kind: "move", move: complete };
    if (!abilities.writeReport) return null;
    return way(all.some(({ verb }) => verb === "complete") ? "finalReport" : "finalReportPart", "/final-report");
  }
  for (const verb of ["propose", "resubmit", "takeUp", "start", "resume"]) {
    const move = possible(verb);
    if (move) return { kind: "move", move };
  }
  if (!abilities.edit) return null;
  const sends = all.some(({ verb }) => VERBS_OF_SENDING.includes(verb));
  if (status === "DRAFT") return way(sends ? "plan" : "write", "/plan");
  return status === "CHANGES_REQUESTED" ? way(sends ? "revise" : "reviseTogether", "/plan") : null;
}

/** While the project runs: what is late of the reader's own, then the report, once it is asked for. */
function stepAtWork(
  { status, health, abilities }: ProjectView,
  milestones: MilestoneView[],
  actor: Actor,
  reportAsked: boolean,
) {
  const own = ({ place }: MilestoneView) => !place || actor.coordinates.some(({ slug }) => slug === place.slug);
  const late = abilities.track ? milestones.find((milestone) => milestone.late && own(milestone)) : undefined;
  if (late)
    return way("milestone", `/progress#milestone-${late.id}`, {
      title: late.title,
      date: late.dueOn,
      expected: late.expectedOn ?? undefined,
    });
  if (!reportAsked || !abilities.report || status !== "IN_PROGRESS") return null;
  return way(health === "STALE" ? "reportDue" : "report", "/progress/update");
}
