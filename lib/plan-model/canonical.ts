import { canonicalBasics } from "./basics";
import type { PlanContent } from "./content";
import { CONTENT_SECTIONS } from "./sections";

/** Those that are added come after those that are there. */
const rank = (id: number | null) => (id === null || id < 0 ? Number.MAX_SAFE_INTEGER + (id ?? 0) : id);

const byDay = (a: PlanContent["milestones"][number], b: PlanContent["milestones"][number]) =>
  a.dueOn === b.dueOn ? rank(a.id) - rank(b.id) : a.dueOn < b.dueOn ? -1 : 1;

/** The same plan in the one order that its sets, partners, milestones and sections are kept in. */
export function canonical(plan: PlanContent): PlanContent {
  const written = CONTENT_SECTIONS.filter((section) => plan.sections[section]);
  return {
    ...plan,
    ...canonicalBasics(plan),
    partners: [...plan.partners].sort((a, b) =>
      a.role === b.role ? (a.place < b.place ? -1 : 1) : a.role === "LEAD" ? -1 : 1,
    ),
    sections: Object.fromEntries(written.map((section) => [section, plan.sections[section]])),
    milestones: plan.milestones
      .map((milestone) => ({ ...milestone, dependsOn: [...milestone.dependsOn].sort((a, b) => a - b) }))
      .sort(byDay),
  };
}
