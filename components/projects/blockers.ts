import type { ConditionView } from "@/lib/conditions/schema";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { MilestoneView } from "@/lib/progress/present";
import { isEnded, isOpenToAnswers, type ProjectStatus } from "@/lib/project-rules/status";
import type { PartnerView, ProjectView } from "@/lib/projects/present";
import type { OpenWish } from "@/lib/work/waiting/open-wishes";
import type { NextStep } from "./next-step";
import { hasAcceptedPartner, isWithoutPartner } from "./partners";

export type Blocker = {
  key: keyof Messages["project"]["waiting"];
  /** From whom: the lead, or the invited place. */
  place?: Pick<PartnerView, "slug" | "name">;
  /** From which places, where they are too many to be listed. */
  places?: Pick<PartnerView, "slug" | "name">[];
  /** What somebody wrote, and in which language. */
  title?: string;
  language?: Locale;
  date?: string;
};

/** As many open invitations are listed one by one; more are counted. */
const LISTED = 3;

/** What each status waits for; invitations come on top of it. */
const NEXT: Partial<
  Record<ProjectStatus, (project: ProjectView, milestones: MilestoneView[], conditions: ConditionView[]) => Blocker[]>
> = {
  DRAFT: (project) => [
    { key: "draft" },
    ...(project.summary.en || project.summary.zh ? [] : [{ key: "draftSummary" as const }]),
    ...(isWithoutPartner(project) ? [{ key: "draftPartner" as const }] : []),
  ],
  PROPOSED: (project) => [...lackOf(project), { key: "takeUp" }],
  UNDER_REVIEW: (project) => [
    ...lackOf(project),
    { key: "decide" },
    ...(hasAcceptedPartner(project) || isWithoutPartner(project) ? [] : [{ key: "noneAccepted" as const }]),
  ],
  CHANGES_REQUESTED: (project) => [...lackOf(project), { key: "revise" }],
  AGREED: (_, __, conditions) => {
    const open = conditions.filter(({ met }) => !met);
    if (open.length === 0) return [{ key: "start" }];
    return open.map(({ text: title, language, dueOn }) =>
      dueOn ? { key: "conditionsDue", title, language, date: dueOn } : { key: "conditions", title, language },
    );
  },
  // Milestones that are late or next stand in the list of the project's progress, each with both its days.
  IN_PROGRESS: (_, milestones) => {
    if (milestones.some(({ completedOn }) => !completedOn)) return [];
    return [{ key: milestones.length ? "allReached" : "noMilestone" }];
  },
  ON_HOLD: () => [{ key: "held" }],
};

const lackOf = (project: ProjectView): Blocker[] => (isWithoutPartner(project) ? [{ key: "noneInvited" }] : []);

/** What the reader's own next step tells already. */
const TOLD_BY: Record<string, Blocker["key"][]> = {
  propose: ["draft", "draftSummary", "draftPartner"],
  plan: ["draft", "draftSummary", "draftPartner"],
  write: ["draft", "draftSummary", "draftPartner"],
  resubmit: ["revise"],
  revise: ["revise"],
  reviseTogether: ["revise"],
  invite: ["noneInvited"],
  takeUp: ["takeUp"],
  decide: ["decide"],
  start: ["start"],
  resume: ["held"],
  complete: ["allReached", "noMilestone"],
  finalReport: ["allReached"],
  finalReportPart: ["allReached"],
  condition: ["conditions", "conditionsDue"],
  confirm: ["conditions", "conditionsDue"],
  report: ["noMilestone"],
  reportDue: ["noMilestone"],
};

/** Whether the step tells a blocker: of several of its kind, only the one that it names. */
function isToldBy(step: NextStep | null, { key, title }: Blocker): boolean {
  if (step?.kind !== "move" && step?.kind !== "way") return false;
  const told = TOLD_BY[step.kind === "move" ? step.move.verb : step.way]?.includes(key) ?? false;
  return told && (title === undefined || (step.kind === "way" && step.title === title));
}

/** A place that said under what it takes part waits for an answer itself, then it is to answer. */
function waitOfWish(place: PartnerView, step: NextStep | null, openWishes: readonly OpenWish[]): Blocker[] {
  if (!openWishes.some(({ slug }) => slug === place.slug)) return [{ key: "wished", place }];
  const isOwnStep = step?.kind === "way" && step.way === "wish" && step.place?.slug === place.slug;
  return isOwnStep ? [] : [{ key: "wish", place, title: place.wishes ?? "" }];
}

/** What a project waits for, and from whom, besides what is the reader's own next step. */
export function blockersOf(
  project: ProjectView,
  milestones: MilestoneView[],
  conditions: ConditionView[] = [],
  step: NextStep | null = null,
  openWishes: readonly OpenWish[] = [],
): Blocker[] {
  const lead = project.partners.find(({ role }) => role === "LEAD");
  if (isEnded(project.status)) return [];
  const own = step?.kind === "answer" ? project.abilities.answerFor : [];
  const invited = isOpenToAnswers(project.status)
    ? project.partners.filter(({ status, slug }) => status === "INVITED" && !own.includes(slug))
    : [];
  const silent = invited.filter(({ wishes }) => !wishes);
  const answers: Blocker[] =
    silent.length > LISTED
      ? [{ key: "answers", places: silent }]
      : silent.map((place): Blocker => ({ key: "answer", place }));
  const wishes = invited.filter((place) => place.wishes).flatMap((place) => waitOfWish(place, step, openWishes));
  const rest = (NEXT[project.status]?.(project, milestones, conditions) ?? []).filter((wait) => !isToldBy(step, wait));
  return [...wishes, ...answers, ...rest.map((wait) => ({ place: lead, ...wait }))];
}
