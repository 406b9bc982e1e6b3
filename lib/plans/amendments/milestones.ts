import type { MaybeActor } from "@/lib/access/actor";
import { asLocale, type Locale } from "@/lib/language/locales";
import { dayOf } from "@/lib/project-rules/days";
import { readableRow } from "@/lib/projects/queries";
import type { ProjectRow } from "@/lib/projects/row";
import { type AmendmentRow, amendmentsIn, isReadable } from "./rows";

/** What an open amendment would make of a milestone of the plan in force. */
export type AmendedMilestone = {
  id: number;
  title: string;
  language: Locale;
  completedOn: string | null;
  amendment: number;
  status: "DRAFT" | "PROPOSED";
  becomes: "moved" | "changed" | "removed";
  /** The day that it would be planned for; null where it would be gone. */
  dueOn: string | null;
};

function becomes(before: AmendmentRow["before"]["milestones"][number], after: typeof before | undefined) {
  if (!after) return "removed";
  if (after.dueOn !== before.dueOn) return "moved";
  return after.title !== before.title || after.kind !== before.kind ? "changed" : null;
}

function amendedIn({ number, status, before, wanted }: AmendmentRow, { milestones }: ProjectRow): AmendedMilestone[] {
  if (status !== "DRAFT" && status !== "PROPOSED") return [];
  return milestones.flatMap(({ id, title, language, completedOn }) => {
    const old = before.milestones.find((milestone) => milestone.id === id);
    const fresh = wanted.milestones.find((milestone) => milestone.id === id);
    const change = old && becomes(old, fresh);
    if (!change) return [];
    const own = { id, title, language: asLocale(language), completedOn: dayOf(completedOn) };
    return [{ ...own, amendment: number, status, becomes: change, dueOn: fresh?.dueOn ?? null }];
  });
}

/** The milestones that the open amendment would change, as far as the actor may know of it: work goes on meanwhile. */
export async function amendedMilestones(code: string, actor: MaybeActor): Promise<AmendedMilestone[]> {
  const project = await readableRow(code, actor);
  const open = await amendmentsIn(project.id, { status: { in: ["DRAFT", "PROPOSED"] } });
  return open.filter((row) => isReadable(row, project, actor)).flatMap((row) => amendedIn(row, project));
}
