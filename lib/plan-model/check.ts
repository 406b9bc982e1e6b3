import { checkBasics } from "./check/basics";
import { checkBudget } from "./check/budget";
import { checkFields } from "./check/fields";
import type { Checked, Finding } from "./check/finding";
import { checkPrint } from "./check/print";
import { checkResults } from "./check/results";
import { checkTimeline } from "./check/timeline";
import type { PlanContent } from "./content";
import { FORM_SECTIONS, type FormSection } from "./sections";
import { behindIn, textsIn } from "./text";

/** What a round asks of a part: that it is there, and how many letters it may have at most. */
export type Requirements = Partial<Record<FormSection, { required: boolean; longest: number | null }>>;

/**
 * All that is missing or inconsistent in a plan, in the order of its parts; what must be put right comes first in each.
 * The server guards the sending by the same list that the page shows.
 */
export function checkPlan(checked: Checked, requirements: Requirements = {}): Finding[] {
  const found = [
    ...checkFields(checked),
    ...checkBasics(checked),
    ...checkTimeline(checked),
    ...checkBudget(checked),
    ...checkResults(checked),
    ...translations(checked),
    ...checkPrint(checked),
    ...requested(checked, requirements),
  ];
  const order = (finding: Finding) => FORM_SECTIONS.indexOf(finding.part) * 2 + (finding.severity === "must" ? 0 : 1);
  return found.sort((a, b) => order(a) - order(b));
}

/** Whether nothing stands against sending it. */
export const isConsistent = (findings: Finding[]): boolean => findings.every(({ severity }) => severity !== "must");

function translations({ plan }: Checked): Finding[] {
  return Object.entries(plan.sections).flatMap(([section, content]): Finding[] => {
    const [path, ...more] = behindIn(content, plan.originalLanguage);
    if (!path) return [];
    const other = plan.originalLanguage === "en" ? "zh" : "en";
    const params = { count: more.length + 1 };
    return [
      { severity: "should", code: "translationBehind", part: section as FormSection, path: `${path}.${other}`, params },
    ];
  });
}

/** How many letters a part has in the original's language. */
export function lengthOf(plan: PlanContent, part: FormSection): number {
  const original = plan.originalLanguage;
  if (part === "basics") return plan.summary[original]?.length ?? 0;
  if (part === "timeline") return plan.milestones.reduce((sum, { title }) => sum + title.length, 0);
  return textsIn(plan.sections[part]).reduce((sum, { text }) => sum + (text[original]?.length ?? 0), 0);
}

/** Whether anything of a part is written. */
export const isThere = (plan: PlanContent, part: FormSection) =>
  lengthOf(plan, part) > 0 || (part === "budget" && !!plan.sections.budget?.lines.length);

function requested({ plan }: Checked, requirements: Requirements): Finding[] {
  return FORM_SECTIONS.flatMap((part): Finding[] => {
    const wanted = requirements[part];
    if (!wanted) return [];
    if (wanted.required && !isThere(plan, part)) return [{ severity: "must", code: "roundRequires", part, path: "" }];
    const length = lengthOf(plan, part);
    if (wanted.longest === null || length <= wanted.longest) return [];
    return [{ severity: "must", code: "roundTooLong", part, path: "", params: { length, longest: wanted.longest } }];
  });
}
