import { LONGEST } from "@/lib/plan-model/choices";
import { type PlanContent, planContent } from "@/lib/plan-model/content";
import { planOf } from "../versions/plan.testing";

/** As in the form of a milestone. */
const MILESTONE_TITLE = 160;
const WORDS = {
  en: "Two cities measure “quiet”, day-long & night-long; they compare (again) what it does to 12,5 % of a street. ",
  zh: "两个城市共同测量街道的噪声，并比较“各自”的做法（第3次）；费用为1.5万元，低于45分贝。",
};

/** A text of just so many letters, with its own words at its beginning and at its end. */
export function filled(language: "en" | "zh", length: number, name: string): string {
  const [first, last] = [`${name} begins ${WORDS[language]}`, ` ${name} ends.`];
  const middle = WORDS[language].repeat(Math.ceil(length / WORDS[language].length));
  return `${(first + middle).slice(0, length - last.length)}${last}`.slice(-length);
}

/** A plan with something in every part of it, in which every text is as long as its form allows in both languages. */
export function maximalPlan(): PlanContent {
  const plan = planOf();
  const fill = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => fill(item, `${path}.${index}`));
    if (typeof value !== "object" || value === null) return value;
    if ("en" in value && "zh" in value) {
      const longest = /(title|name|note)$/.test(path)
        ? LONGEST.line
        : /unit$/.test(path)
          ? LONGEST.unit
          : LONGEST.paragraphs;
      return { ...value, en: filled("en", longest, path), zh: filled("zh", longest, path) };
    }
    // Small amounts stay clear of the column before them, by whose place on the page it is read.
    const small = "amount" in value ? { ...value, amount: 1 } : value;
    return Object.fromEntries(Object.entries(small).map(([name, item]) => [name, fill(item, `${path}.${name}`)]));
  };
  const full = fill({ ...plan, milestones: [] }, "plan") as PlanContent;
  return planContent.parse({
    ...full,
    milestones: plan.milestones.map((milestone, index) => ({
      ...milestone,
      title: filled(milestone.language, MILESTONE_TITLE, `milestone ${index}`),
    })),
  });
}

/** Every text of a plan in both languages, with where it stands. */
export function textsOf(value: unknown, path = "plan"): { path: string; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${path}.${index}`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const at = `${path}.${name}`;
    if (typeof item !== "string") return textsOf(item, at);
    return name === "en" || name === "zh" || name === "title" ? [{ path: at, text: item }] : [];
  });
}
