import { LOCALES } from "@/lib/language/locales";
import type { PlanContent } from "../content";
import type { PlanPart } from "../parts";
import { numberOf, unprintable } from "../print/characters";
import { textsIn } from "../text";
import type { Checked, Finding } from "./finding";

/** A text of the plan and where it stands. `field` is its name in the plan's words. */
type Place = { part: PlanPart; path: string; field: string; text: string | null };

/** How many characters of one text are named at most. */
const MOST_NAMED = 10;

/** The characters that the printed action plan cannot show: whoever writes learns of them before anybody signs. */
export function checkPrint({ plan }: Checked): Finding[] {
  return textsOf(plan).flatMap(({ part, path, field, text }): Finding[] => {
    const found = unprintable(text ?? "");
    if (found.length === 0) return [];
    const named = found.slice(0, MOST_NAMED).map((character) => `${character} (${numberOf(character)})`);
    const characters = [...named, ...(found.length > MOST_NAMED ? ["…"] : [])].join(" ");
    return [{ severity: "should", code: "unprintable", part, path, params: { field, characters } }];
  });
}

function textsOf(plan: PlanContent): Place[] {
  const inBoth = (part: PlanPart, path: string, field: string, text: Record<"en" | "zh", string | null>) =>
    LOCALES.map((locale) => ({ part, path: `${path}.${locale}`, field, text: text[locale] }));
  return [
    ...inBoth("basics", "title", "title", plan.title),
    ...inBoth("basics", "summary", "summary", plan.summary),
    ...Object.entries(plan.sections).flatMap(([section, content]) =>
      textsIn(content).flatMap(({ path, text }) => inBoth(section as PlanPart, path, nameIn(path), text)),
    ),
    ...plan.milestones.map(({ id, title }, index) => ({
      part: "timeline" as const,
      path: `milestones.${id ?? index}`,
      field: "title",
      text: title,
    })),
  ];
}

/** A field's name at the end of its path; texts of a side or a place have none of their own. */
function nameIn(path: string): string {
  const last = path.split(".").at(-1) ?? "";
  return /^(sides|places)\./.test(path) ? "text" : last;
}
