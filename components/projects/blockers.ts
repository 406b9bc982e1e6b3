import type { ConditionView } from "@/lib/conditions/schema";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { MilestoneView } from "@/lib/progress/present";
import { isEnded, isOpenToAnswers, type ProjectStatus } from "@/lib/project-rules/status";
import type { PartnerView, ProjectView } from "@/lib/projects/present";

export type Blocker = {
  key: keyof Messages["project"]["waiting"];
  /** From whom: the lead, or the invited place. */
  place?: Pick<PartnerView, "slug" | "name">;
  /** What somebody wrote, and in which language. */
  title?: string;
  language?: Locale;
  date?: string;
};

/** What each status waits for; invitations come on top of it. */
const NEXT: Partial<
  Record<ProjectStatus, (project: ProjectView, milestones: MilestoneView[], conditions: ConditionView[]) => Blocker[]>
> = {
  DRAFT: (project) => [
    { key: "draft" },
    ...(project.summary.en || project.summary.zh ? [] : [{ key: "draftSummary" as const }]),
    ...(invitedOrIn(project) ? [] : [{ key: "draftPartner" as const }]),
  ],
  PROPOSED: () => [{ key: "takeUp" }],
  UNDER_REVIEW: (project) => [{ key: "decide" }, ...(accepted(project) ? [] : [{ key: "noneAccepted" as const }])],
  CHANGES_REQUESTED: () => [{ key: "revise" }],
  AGREED: (_, __, conditions) => {
    const open = conditions.filter(({ met }) => !met);
    if (open.length === 0) return [{ key: "start" }];
    return open.map(({ text: title, language, dueOn }) =>
      dueOn ? { key: "conditionsDue", title, language, date: dueOn } : { key: "conditions", title, language },
    );
  },
  IN_PROGRESS: (_, milestones) => {
    const open = milestones.filter(({ completedOn }) => !completedOn);
    const late = open.filter((milestone) => milestone.late);
    const [next] = open.filter((milestone) => !milestone.late);
    const announcement = [...late.map(waitFor("lateMilestone")), ...(next ? [waitFor("milestone")(next)] : [])];
    return announcement.length ? announcement : [{ key: "noMilestone" }];
  },
  ON_HOLD: () => [{ key: "held" }],
};

const waitFor =
  (key: "milestone" | "lateMilestone") =>
  ({ title, language, dueOn }: MilestoneView): Blocker => ({ key, title, language, date: dueOn });
const others = ({ partners }: ProjectView) => {
  const lead = partners.find(({ role }) => role === "LEAD");
  return partners.filter(({ side }) => side !== lead?.side);
};
const accepted = (project: ProjectView) => others(project).some(({ status }) => status === "ACCEPTED");
const invitedOrIn = (project: ProjectView) => others(project).some(({ status }) => status !== "DECLINED");

/** What a project waits for, and from whom. */
export function blockersOf(
  project: ProjectView,
  milestones: MilestoneView[],
  conditions: ConditionView[] = [],
): Blocker[] {
  const lead = project.partners.find(({ role }) => role === "LEAD");
  if (isEnded(project.status)) return [{ key: "ended", date: project.statusSince }];
  const invited = isOpenToAnswers(project.status) ? project.partners.filter(({ status }) => status === "INVITED") : [];
  return [
    ...invited.map((place): Blocker => ({ key: "answer", place })),
    ...(NEXT[project.status]?.(project, milestones, conditions) ?? []).map((wait) => ({ place: lead, ...wait })),
  ];
}
