import { fieldName as planFieldName } from "@/components/plan/field-name";
import { FIELDS } from "@/components/plan/fields";
import type { Option } from "@/components/plan/form/milestone-controls";
import { shownValue } from "@/components/plan/form/shown-value";
import type { Content, PlanWords, TakingPart } from "@/components/plan/form/words";
import type { Choices } from "@/components/proposals/proposal-fields";
import { formatDay } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { inLanguage } from "@/lib/language/say";
import type { Wanted } from "./stored";
import type { AmendmentWords } from "./words";

export type Named = {
  content: Wanted;
  choices: Choices;
  places: TakingPart[];
  locale: Locale;
  words: AmendmentWords;
  plan: PlanWords;
};

/** What a field of an amendment is called: by its part, and within it as the plan's forms call it. */
export function fieldName(path: string, named: Named): string {
  const { content, locale, words, plan } = named;
  const [first = "", second = "", ...rest] = path.split(".");
  const parts = words.names.parts as Record<string, string>;
  const within = (...names: (string | undefined)[]) => names.filter(Boolean).join(PUNCTUATION[locale].colon);
  if (first === "why") return words.why;
  // A field of the budget that cannot be read is named as the budget's form does.
  if (first === "lines" || first === "total") return parts.budget ?? path;
  if (first === "sections") {
    const fields = second === "budget" ? [] : (FIELDS[second as keyof typeof FIELDS] ?? []);
    const section = (content.sections as Record<string, unknown>)[second] as Content | undefined;
    const field = planFieldName(rest.join("."), fields, section ?? {}, { ...named, words: plan });
    return within(parts[second], field);
  }
  if (first === "milestones") {
    const milestone = content.milestones.find(({ id, key }) => key === second || String(id) === second);
    const [field = ""] = rest;
    return within(parts.milestones, milestone?.title, (words.milestones as unknown as Record<string, string>)[field]);
  }
  return parts[first] ?? planFieldName(path, [], content as unknown as Content, { ...named, words: plan });
}

/** The work packages of the plan that the draft wants, to choose from. */
export const packagesOf = ({ sections }: Wanted, locale: Locale): Option[] =>
  (sections.workPackages?.items ?? []).flatMap(({ key, title }) => {
    const name = inLanguage(title, locale)?.text;
    return name ? [{ value: key, name }] : [];
  });

/** A field's value in words. */
export function shownIn(value: unknown, path: string, named: Named): string {
  const { content, locale, words, plan } = named;
  const titleOf = (id: unknown) => content.milestones.find((milestone) => milestone.id === id)?.title ?? "";
  if (path.endsWith(".dependsOn") && Array.isArray(value)) return value.map(titleOf).join(PUNCTUATION[locale].list);
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, locale);
  if (path.endsWith(".kind") && path.startsWith("milestones."))
    return words.milestones.kinds[value as keyof typeof words.milestones.kinds] ?? "";
  if (path.endsWith(".workPackage")) return packagesOf(content, locale).find((one) => one.value === value)?.name ?? "";
  return shownValue(value, path, { ...named, words: plan });
}
