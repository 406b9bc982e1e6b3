import { messagesOf } from "@/lib/language/messages";
import type { Place } from "@/lib/places/queries";
import type { ValueForm } from "@/lib/plan-model/blocks";
import type { PlanContent } from "@/lib/plan-model/content";
import { isBehind } from "@/lib/plan-model/text";
import { type Language, type PdfLayout, SOFT, type Style } from "@/lib/print/pdf-layout";
import { LIMITS } from "@/lib/text/limits";
import type { PlanNames } from "../versions/plan-names";
import type { Cell } from "./table";

export type Written = { en: string | null; zh: string | null; of?: string | null };
export type Setting = { layout: PdfLayout; plan: PlanContent; en: PlanNames; zh: PlanNames; places: Place[] };

export const labels = { en: messagesOf("en").actionPlan, zh: messagesOf("zh").actionPlan };

const isOld = (text: Written, original: Language) =>
  text.of !== undefined && isBehind({ ...text, of: text.of }, original);

/** A text in both languages, one after the other: the original first, the other set back a little. */
export function both(
  { layout, plan }: Setting,
  text: Written | null | undefined,
  { indent = 0, tag = "P" as "P" | "H3", sign = "" } = {},
): void {
  if (!text) return;
  const original = plan.originalLanguage;
  const other: Language = original === "en" ? "zh" : "en";
  const [first, second] = [text[original], text[other]];
  // What is called by many sentences is set as a text.
  const heading = tag === "H3" && (first?.length ?? 0) <= LIMITS.line;
  const style: Style = { language: original, weight: heading ? "bold" : "regular", indent, after: second ? 3 : 7 };
  if (first) layout.text(heading ? "H3" : "P", sign + first, style);
  if (second) {
    const behind = isOld(text, original);
    layout.text("P", second, { language: other, indent, colour: first ? SOFT : undefined, after: behind ? 0 : 7 });
    if (behind)
      layout.text("P", `[${labels[other].behind}]`, { language: other, indent, size: 8, colour: SOFT, after: 7 });
  }
}

/** A name in both languages in one line. */
export const pair = (en: string, zh: string) => (en === zh ? en : `${en}  ${zh}`);
export const named = ({ en, zh }: Setting, as: ValueForm, value: string | number) =>
  pair(en.value({ as, value }), zh.value({ as, value }));
export const placeOf = ({ en, zh }: Setting, slug: string | null) => (slug ? pair(en.place(slug), zh.place(slug)) : "");
export const cell = (en: string, zh = ""): Cell => [
  { text: en, language: "en" },
  ...(zh && zh !== en ? [{ text: zh, language: "zh" as const }] : []),
];
export const amount = (text: string): Cell => [{ text, right: true }];
/** A text in both languages as a cell, in the order of `both`. */
export function written({ plan }: Setting, text: Written): Cell {
  const original = plan.originalLanguage;
  const other: Language = original === "en" ? "zh" : "en";
  const [first, second] = [text[original], text[other]];
  return [
    ...(first ? [{ text: first, language: original }] : []),
    ...(second ? [{ text: second, language: other, soft: !!first }] : []),
    ...(second && isOld(text, original) ? [{ text: `[${labels[other].behind}]`, language: other, soft: true }] : []),
  ];
}
export const columnHeads = ({ en, zh }: Setting, names: string[]): Cell[] =>
  names.map((name) => cell(en.field(name), zh.field(name)));

/** A fact inside a cell: what it is called, and what it is, in one line for each language. */
export function note({ en, zh }: Setting, name: string, valueIn: (messages: PlanNames) => string): Cell {
  return [en, zh].flatMap((messages) => {
    const value = valueIn(messages);
    const sign = messages.locale === "zh" ? "：" : ": ";
    return value ? [{ text: `${messages.field(name)}${sign}${value}`, language: messages.locale, soft: true }] : [];
  });
}

/** What the text below is called. */
export const labelled = ({ layout, en, zh }: Setting, label: string) =>
  layout.text("P", `${en.field(label)} ${zh.field(label)}`, { size: 9, language: "zh", colour: SOFT, after: 1 });

/** A fact: what it is called, and what it is. */
export function fact(set: Setting, name: string, value: string): void {
  if (value)
    set.layout.text("P", `${set.en.field(name)} ${set.zh.field(name)}:  ${value}`, {
      size: 9,
      language: "zh",
      colour: SOFT,
      after: 1,
    });
}
