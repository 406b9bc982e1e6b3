import { fieldName as planFieldName } from "@/components/plan/field-name";
import type { AdoptingPart, PlanMessages } from "@/components/plan/form/messages";
import type { Option } from "@/components/plan/form/milestone-controls";
import { shownValue } from "@/components/plan/form/shown-value";
import type { Choices } from "@/components/proposals/proposal-fields";
import { formatDay } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { inLanguage } from "@/lib/language/say";
import type { Content, Fields } from "@/lib/plan-model/fields";
import { fieldsOf, hasContent, isFormSection } from "@/lib/plan-model/sections";
import type { AmendmentMessages } from "./messages";
import type { Wanted } from "./stored";

export type Named = {
  content: Wanted;
  choices: Choices;
  places: AdoptingPart[];
  locale: Locale;
  messages: AmendmentMessages;
  plan: PlanMessages;
};

/** The fields of the section that a path of an amendment leads into, and the way on from there. */
function inSection(path: string): { fields: Fields; at: string } {
  const [first, section = "", ...rest] = path.split(".");
  if (first !== "sections") return { fields: fieldsOf("basics"), at: path };
  const known = isFormSection(section) && hasContent(section);
  return { fields: known ? fieldsOf(section) : [], at: rest.join(".") };
}

/** What a field of an amendment is called: by its part, and within it as the plan's forms call it. */
export function fieldName(path: string, named: Named): string {
  const { content, locale, messages, plan } = named;
  const [first = "", second = "", ...rest] = path.split(".");
  const sections = messages.names.sections as Record<string, string>;
  const { fields, at } = inSection(path);
  const within = (...names: (string | undefined)[]) => names.filter(Boolean).join(PUNCTUATION[locale].colon);
  if (first === "why") return messages.why;
  // A field of the budget that cannot be read is named as the budget's form does.
  if (first === "lines" || first === "total") return sections.budget ?? path;
  if (first === "sections") {
    const section = (content.sections as Record<string, unknown>)[second] as Content | undefined;
    return within(sections[second], planFieldName(at, fields, section ?? {}, { ...named, messages: plan }));
  }
  if (first === "milestones") {
    const milestone = content.milestones.find(({ id, key }) => key === second || String(id) === second);
    const [field = ""] = rest;
    return within(sections.timeline, milestone?.title, (messages.milestones.fields as Record<string, string>)[field]);
  }
  return sections[first] ?? planFieldName(path, fields, content as unknown as Content, { ...named, messages: plan });
}

/** The work packages of the plan that the draft wants, to choose from. */
export const packagesOf = ({ sections }: Wanted, locale: Locale): Option[] =>
  (sections.workPackages?.items ?? []).flatMap(({ key, title }) => {
    const name = inLanguage(title, locale)?.text;
    return name ? [{ value: key, name }] : [];
  });

/** A field's value in words. */
export function shownIn(value: unknown, path: string, named: Named): string {
  const { content, locale, messages, plan } = named;
  const titleOf = (id: unknown) => content.milestones.find((milestone) => milestone.id === id)?.title ?? "";
  if (path.endsWith(".dependsOn") && Array.isArray(value)) return value.map(titleOf).join(PUNCTUATION[locale].list);
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, locale);
  if (path.endsWith(".kind") && path.startsWith("milestones."))
    return messages.milestones.kinds[value as keyof typeof messages.milestones.kinds] ?? "";
  if (path.endsWith(".workPackage")) return packagesOf(content, locale).find((one) => one.value === value)?.name ?? "";
  const { fields, at } = inSection(path);
  return shownValue(value, at, fields, { ...named, messages: plan });
}
