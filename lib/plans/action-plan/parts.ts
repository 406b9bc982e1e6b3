import { fieldFor, inOrder } from "@/lib/plan-model/blocks";
import {
  type Content,
  type Field,
  type Fields,
  type ListField,
  readingOf,
  type TextField,
} from "@/lib/plan-model/fields";
import { fieldsOf, hasFields, type Section, type WrittenSection } from "@/lib/plan-model/sections";
import { budget, partners, timeline } from "@/lib/plans/action-plan/own-sections";
import type { PlanNames } from "../versions/plan-names";
import { both, cell, columnHeads, fact, labelled, note, pair, type Setting, type Written, written } from "./setting";
import { type Cell, printTable } from "./table";

type Entry = Content & { key: string };

/** A field's value in one language; of a line, what is written. */
function valueIn(messages: PlanNames, field: Field, content: Content): string {
  const shown = fieldFor(field, content[field.name], "");
  if (shown.kind === "text") return shown.text[messages.locale];
  if (shown.kind === "value") return shown.value ? messages.value(shown.value) : "";
  return shown.codes.map((code) => messages.code(shown.of, code)).join(" · ");
}

/** A fact of the plan in both languages. */
function printFact(set: Setting, field: Field, content: Content): void {
  const shown = fieldFor(field, content[field.name], "");
  const value =
    shown.kind === "codes" ? codesOf(set, shown) : pairOf(set, (messages) => valueIn(messages, field, content));
  fact(set, field.label, value);
}

const pairOf = ({ en, zh }: Setting, valueFrom: (messages: PlanNames) => string) => {
  const [first, second] = [valueFrom(en), valueFrom(zh)];
  return first && second ? pair(first, second) : first || second;
};

function codesOf({ en, zh }: Setting, { of, codes }: Extract<ReturnType<typeof fieldFor>, { kind: "codes" }>): string {
  // The goals have their number in common.
  const second = (code: string) => (of === "sdgs" ? zh.code(of, code).replace(/^\d+ /, "") : zh.code(of, code));
  return codes
    .map((code) => (of === "sdgs" ? `${en.code(of, code)} ${second(code)}` : pair(en.code(of, code), second(code))))
    .join(" · ");
}

/** Texts in paragraphs; the first says what the whole is about, the others go by their names. */
function printTexts(set: Setting, fields: readonly Field[], content: Content, from = 0): void {
  for (const [index, { name, label }] of fields.entries()) {
    const text = content[name] as Written | undefined;
    if (index + from > 0 && (text?.en || text?.zh)) labelled(set, label);
    both(set, text);
  }
}

/** A section as the plan declares it. */
function* printSection(set: Setting, section: WrittenSection): Generator<void> {
  const content = (section === "basics" ? set.plan : set.plan.sections[section]) as Content | undefined;
  if (!content) return;
  const fields = fieldsOf(section).filter(({ name }) => section !== "basics" || name !== "title");
  const isText = (field: Field): field is TextField => field.kind === "text";
  printTexts(set, fields.filter(isText), content);
  yield;
  const facts = fields.filter(({ kind }) => kind !== "text" && kind !== "texts" && kind !== "list");
  for (const field of facts) printFact(set, field, content);
  if (facts.length > 0) set.layout.space(8);
  for (const field of fields) {
    if (field.kind === "texts") {
      const order = field.of === "places" ? set.plan.partners.map(({ place }) => place) : [];
      const nameOf = (messages: PlanNames, code: string) =>
        field.of === "places" ? messages.place(code) : messages.side(code);
      for (const [code, text] of inOrder(content[field.name] as Record<string, Written>, order)) {
        const name = pair(nameOf(set.en, code), nameOf(set.zh, code));
        set.layout.text("H3", name, { weight: "bold", language: "zh", after: 2 });
        both(set, text);
        yield;
      }
    }
    if (field.kind === "list") yield* printEntries(set, field, content[field.name] as Entry[]);
  }
}

function* printEntries(set: Setting, field: ListField, entries: Entry[], inner = false): Generator<void> {
  if (field.shown === "table") yield* printRows(set, field.fields, entries);
  else
    for (const [index, entry] of entries.entries()) {
      const { name, facts, texts, lists } = readingOf(field.fields);
      const text = entry[name.name] as Written;
      if (inner) both(set, text, { indent: 14, sign: "–  " });
      else if (field.fields.length === 1) both(set, text, { sign: `${index + 1}.  ` });
      else both(set, text, { tag: "H3" });
      for (const one of facts) printFact(set, one, entry);
      if (facts.length > 0) set.layout.space(3);
      printTexts(set, texts, entry, name.kind === "text" && name.line ? 0 : 1);
      yield;
      for (const list of lists) yield* printEntries(set, list as ListField, entry[list.name] as Entry[], true);
    }
}

/** How wide a column of a table is for what stands in it. */
const widthOf = (field: Field, index: number) =>
  index === 0 ? 36 : field.kind === "number" ? 14 : field.kind === "text" && !field.line ? 44 : 16;

/** Entries as the rows of a table; what has no column of its own stands below an entry's name. */
function* printRows(set: Setting, fields: Fields, entries: Entry[]): Generator<void> {
  if (entries.length === 0) return;
  const columns = fields.filter(({ kind }, index) => index === 0 || kind === "number" || kind === "text");
  const notes = fields.filter((field) => !columns.includes(field));
  const cellOf = (field: Field, entry: Entry): Cell => {
    if (field.kind === "text") return written(set, entry[field.name] as Written);
    return cell(valueIn(set.en, field, entry) || "–");
  };
  yield* printTable(
    set.layout,
    columns.map(widthOf),
    columnHeads(
      set,
      columns.map(({ label }) => label),
    ),
    entries.map((entry) =>
      columns.map((field, index) => [
        ...cellOf(field, entry),
        ...(index > 0 ? [] : notes.flatMap((one) => note(set, one.label, (messages) => valueIn(messages, one, entry)))),
      ]),
    ),
  );
}

const OWN: Partial<Record<Section, (set: Setting) => Generator<void>>> = { partners, timeline, budget };

/** Prints a section, and stops after every entry of it, so that whoever prints can let others have their turn. */
export function* printed(set: Setting, section: Section): Generator<void> {
  const own = OWN[section];
  if (own) yield* own(set);
  else if (hasFields(section)) yield* printSection(set, section);
}
