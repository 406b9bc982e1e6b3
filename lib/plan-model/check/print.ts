import type { Locale } from "@/lib/language/locales";
import { LOCALES } from "@/lib/language/locales";
import { numberOf, unprintable } from "@/lib/print/characters";
import type { PlanContent } from "../content";
import { CONTENT_SECTIONS, type FormSection, fieldsOf, labelAt, type WrittenSection } from "../sections";
import { textsIn } from "../text";
import type { Checked, Finding } from "./finding";

/** A text of the plan and where it stands. `field` is its name in the plan's words. */
type Place = { part: FormSection; path: string; field: string; text: string | null };

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
  const inBoth = (part: WrittenSection, path: string, text: Record<Locale, string | null>) =>
    LOCALES.map((locale) => ({
      part,
      path: `${path}.${locale}`,
      field: labelAt(part, path),
      text: text[locale],
    }));
  return [
    ...fieldsOf("basics")
      .filter(({ kind }) => kind === "text")
      .flatMap(({ name }) => inBoth("basics", name, plan[name as "title" | "summary"])),
    ...CONTENT_SECTIONS.flatMap((section) =>
      textsIn(plan.sections[section]).flatMap(({ path, text }) => inBoth(section, path, text)),
    ),
    ...plan.milestones.map(({ id, title }, index) => ({
      part: "timeline" as const,
      path: `milestones.${id ?? index}`,
      field: "title",
      text: title,
    })),
  ];
}
