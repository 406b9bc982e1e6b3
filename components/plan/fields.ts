import { ASSOCIATE_KINDS, INDICATOR_KINDS, LIKELIHOODS, LONGEST } from "@/lib/plan-model/choices";
import type { Section } from "@/lib/plan-model/sections";

/** A field of a section's form: where it stands, and what kind of control it needs. */
export type Field =
  | { kind: "text"; name: string; label?: string; longest: number; line?: true }
  /** A text for each of some places or sides. */
  | { kind: "texts"; name: string; of: "places" | "sides"; longest: number }
  | { kind: "choice"; name: string; label?: string; words: Choices; options: readonly string[] }
  | { kind: "place"; name: string; label?: string }
  | { kind: "number"; name: string }
  | { kind: "items"; name: string; called: Called; fields: readonly Field[] };
export type Called = "objectives" | "workPackages" | "activities" | "associates" | "indicators" | "risks";
export type Choices = "kind" | "likelihood" | "indicatorKind";

const { paragraphs: PARAGRAPHS, line: LINE, unit: UNIT } = LONGEST;
const text = (name: string, label?: string): Field => ({ kind: "text", name, label, longest: PARAGRAPHS });
const line = (name: string, longest: number = LINE): Field => ({ kind: "text", name, longest, line: true });
const items = (name: string, called: Called, fields: readonly Field[]): Field => ({
  kind: "items",
  name,
  called,
  fields,
});
/** What stands for itself is offered first. */
const KINDS_OF_INDICATORS = ["OTHER", ...INDICATOR_KINDS.filter((kind) => kind !== "OTHER")];

/** The form of each section whose page needs nothing of its own; what the server takes stands in lib/plan-model/sections. */
export const FIELDS: Readonly<Record<Exclude<Section, "budget">, readonly Field[]>> = {
  problems: [{ kind: "texts", name: "sides", of: "sides", longest: PARAGRAPHS }],
  objectives: [items("items", "objectives", [text("text", "objective")])],
  workPackages: [
    items("items", "workPackages", [
      line("title"),
      text("description"),
      { kind: "place", name: "place" },
      items("activities", "activities", [text("text", "activity")]),
    ]),
  ],
  targetGroups: [text("text")],
  contributions: [{ kind: "texts", name: "places", of: "places", longest: PARAGRAPHS }],
  associates: [
    items("items", "associates", [
      line("name"),
      { kind: "choice", name: "kind", words: "kind", options: ASSOCIATE_KINDS },
      { kind: "place", name: "place", label: "associatePlace" },
      text("role"),
    ]),
  ],
  results: [
    text("text", "results"),
    items("indicators", "indicators", [
      line("name"),
      {
        kind: "choice",
        name: "kind",
        label: "indicatorKind",
        words: "indicatorKind",
        options: KINDS_OF_INDICATORS,
      },
      line("unit", UNIT),
      { kind: "number", name: "baseline" },
      { kind: "number", name: "target" },
      text("measured"),
    ]),
  ],
  risks: [
    items("items", "risks", [
      text("text", "risk"),
      { kind: "choice", name: "likelihood", words: "likelihood", options: LIKELIHOODS },
      { kind: "choice", name: "impact", words: "likelihood", options: LIKELIHOODS },
      text("answer"),
    ]),
  ],
  afterwards: [text("text")],
};

/** An empty item of a list. */
export function blankItem(fields: readonly Field[], key: string): Record<string, unknown> & { key: string } {
  const empty = (field: Field): unknown => {
    if (field.kind === "text") return { en: null, zh: null, of: null };
    if (field.kind === "choice") return field.options[field.options === LIKELIHOODS ? 1 : 0];
    return field.kind === "items" ? [] : null;
  };
  return { key, ...Object.fromEntries(fields.map((field) => [field.name, empty(field)])) };
}

/** What a section holds before anybody has written it. */
export function blankSection(section: Section): Record<string, unknown> {
  if (section === "budget") return { currency: "EUR", lines: [], total: null };
  return Object.fromEntries(
    FIELDS[section].map((field) => [
      field.name,
      field.kind === "items" ? [] : field.kind === "texts" ? {} : { en: null, zh: null, of: null },
    ]),
  );
}

/** The field whose name stands first in a path. */
export const fieldNamed = (fields: readonly Field[], name: string | undefined): Field | undefined =>
  fields.find((field) => field.name === name);

/** Which word labels a field. */
export const labelOf = (field: Field): string => ("label" in field && field.label) || field.name;
