import type { ReactNode } from "react";
import { fieldFor } from "@/lib/plan-model/blocks";
import type { Content, Field } from "@/lib/plan-model/fields";
import type { Section } from "@/lib/plan-model/sections";
import type { PlanText } from "@/lib/plan-model/text-form";
import type { PlanNames } from "@/lib/plans/versions/plan-names";

export type Written = Omit<PlanText, "of"> & { of?: string | null };
export type Entry = Content & { key: string };

/** What every section of a plan is read with: its words, and how a page shows a text, a line and a table. */
export type Reading = {
  messages: PlanNames;
  /** The sides and places that take part, the lead's first: texts of each are read in this order. */
  sides: string[];
  places: string[];
  text: (text: Written) => ReactNode;
  line: (text: Written) => ReactNode;
  /** The headings that stand in a section. */
  headings: ["h3", "h4"] | ["h4", "h5"];
  /** What else is to be said of an entry. */
  after?: (section: Section, entry: Entry) => ReactNode;
};

/** A field's value in words; a line as it is written. */
export function shownField(
  field: Field,
  content: Content,
  { messages, line }: Pick<Reading, "messages" | "line">,
): ReactNode {
  if (field.kind === "text") return line(content[field.name] as Written);
  const shown = fieldFor(field, content[field.name], "");
  if (shown.kind === "value") return shown.value && messages.value(shown.value);
  return shown.kind === "codes" ? shown.codes.map((code) => messages.code(shown.of, code)).join(" · ") : null;
}
