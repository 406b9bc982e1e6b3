import { exactSum } from "@/lib/language/exact";
import type { Choice } from "./choices";
import type { PlanContent } from "./content";
import { type Content, type Field as Declared, type Fields, isList, type ListField, readingOf } from "./fields";
import { fieldsOf, hasFields, SECTION_NAMES, type Section, type WrittenSection } from "./sections";

type Bilingual = { en: string; zh: string };

/** How a single value is to be written. */
export type ValueForm = "language" | "cluster" | "day" | "year" | "number" | "money" | "place" | "role" | Choice;
export type Value = { as: ValueForm; value: string | number; currency?: string };

/** What an item is called where it stands: its own words, or what it is of. */
export type Label =
  | { kind: "text"; text: Bilingual }
  | { kind: "place"; place: string }
  | { kind: "side"; side: string }
  | { kind: "line"; place: string; year: number; source: string };

/** `names`: what the codes are called where the plan itself names them, as with work packages. */
export type Field = { field: string } & (
  | { kind: "text"; text: Bilingual }
  | { kind: "value"; value: Value | null }
  | { kind: "codes"; of: "themes" | "challenges" | "sdgs" | "plan"; codes: string[]; names?: Record<string, Bilingual> }
);

/** A run of fields that belong together: a part's own, or those of one item in a list of it. */
export type Block = {
  part: Section;
  list: string | null;
  /** Stays with the item from version to version. */
  key: string;
  /** Key and words of the item that it is inside of. */
  within: { key: string; label: Label } | null;
  label: Label | null;
  /** Whether its place among the others says something. */
  ordered: boolean;
  fields: Field[];
};

type Written = { en: string | null; zh: string | null };
const messages = ({ en, zh }: Written): Bilingual => ({ en: en ?? "", zh: zh ?? "" });

const text = (field: string, of: Written): Field => ({ field, kind: "text", text: messages(of) });
const value = (field: string, as: ValueForm, of: string | number | null): Field => ({
  field,
  kind: "value",
  value: of === null ? null : { as, value: of },
});
const money = (field: string, of: number | null, currency: string): Field => ({
  field,
  kind: "value",
  value: of === null ? null : { as: "money", value: of, currency },
});

const BLANK = { list: null, key: "", within: null, label: null, ordered: false };

/** A field's value as it is compared; `currency` is that of the plan's sums. */
export function fieldFor(field: Declared, of: unknown, currency: string): Field {
  const { name } = field;
  switch (field.kind) {
    case "text":
      return text(name, of as Written);
    case "codes":
      return { field: name, kind: "codes", of: field.of, codes: (of as (string | number)[]).map(String) };
    case "choice":
      return value(name, field.choice, of as string);
    case "number":
      if (field.quantity === "amount") return money(name, of as number | null, currency);
      return value(name, field.quantity === "year" ? "year" : "number", of as number | null);
    default:
      return value(name, field.kind === "code" ? field.of : (field.kind as ValueForm), of as string | null);
  }
}

/** Texts of sides or places in the order in which the places take part; of any that does not last. */
export function inOrder<T>(texts: Record<string, T>, order: readonly string[]): [string, T][] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(texts).sort(([a], [b]) => rank(a) - rank(b));
}

type Within = { part: Section; within: Block["within"]; plan: PlanContent };

/** The fields themselves as one block, then each entry of their lists as one of its own. */
function blocksOfFields(
  fields: Fields,
  content: Content,
  { part, within, plan }: Within,
  own: Partial<Block>,
): Block[] {
  const currency = plan.sections.budget?.currency ?? "EUR";
  const plain = fields.filter((field) => !isList(field));
  const block: Block = {
    part,
    ...BLANK,
    ...own,
    within,
    fields: plain.map((field) => fieldFor(field, content[field.name], currency)),
  };
  const lists = fields.filter(isList).flatMap((field) => {
    if (field.kind === "list") return entriesOf(field, content[field.name] as Entry[], block, plan);
    const texts = content[field.name] as Record<string, Written>;
    const places = plan.partners.map(({ place }) => place);
    return inOrder(texts, field.of === "places" ? places : []).map(([key, of]): Block => {
      const label: Label = field.of === "places" ? { kind: "place", place: key } : { kind: "side", side: key };
      return { part, ...BLANK, list: field.list, key, label, fields: [text("text", of)] };
    });
  });
  return [...(plain.length > 0 ? [block] : []), ...lists];
}

type Entry = { key: string } & Content;

function entriesOf({ list, fields }: ListField, entries: Entry[], above: Block, plan: PlanContent): Block[] {
  const { name, facts, texts, lists } = readingOf(fields);
  const within = above.label && { key: above.key, label: above.label };
  return entries.flatMap((entry) => {
    const label = labelOf(name, entry);
    const own = { list, key: entry.key, label, ordered: true };
    return blocksOfFields([name, ...facts, ...texts, ...lists], entry, { part: above.part, within, plan }, own);
  });
}

/** What an entry is called: by the text that stands first in it; a line of the budget by whose, when and what from. */
function labelOf(name: Declared, entry: Content): Label {
  if (name.kind === "text") return { kind: "text", text: messages(entry[name.name] as Written) };
  const { place, year, source } = entry as { place: string; year: number; source: string };
  return { kind: "line", place, year, source };
}

function written(part: WrittenSection, plan: PlanContent): Block[] {
  const content = part === "basics" ? plan : plan.sections[part];
  return content ? blocksOfFields(fieldsOf(part), content as Content, { part, within: null, plan }, {}) : [];
}

const partners = (plan: PlanContent): Block[] =>
  plan.partners.map(({ place, role }) => ({
    part: "partners",
    ...BLANK,
    list: "partners",
    key: place,
    label: { kind: "place", place },
    fields: [value("role", "role", role)],
  }));

const oneLanguage = (language: string, of: string): Bilingual => ({ en: "", zh: "", [language]: of });

function timeline({ milestones: all, sections }: PlanContent): Block[] {
  const works = new Map(sections.workPackages?.items.map(({ key, title }) => [key, messages(title)]));
  const titles = new Map(all.map(({ id, language, title }) => [String(id), oneLanguage(language, title)]));
  let added = 0;
  return all.map((milestone) => {
    const { id, kind, title, language, workPackage, place, dueOn, dependsOn } = milestone;
    const isNew = id === null || id < 0;
    if (isNew) added += 1;
    const needed = dependsOn.map(String);
    const inLanguage = oneLanguage(language, title);
    const namesOf = (codes: string[], among: Map<string, Bilingual>) =>
      Object.fromEntries(codes.map((code) => [code, among.get(code) ?? oneLanguage("en", code)]));
    const work = workPackage === null ? [] : [workPackage];
    const fields: Field[] = [
      text("title", inLanguage),
      value("kind", "milestoneKind", kind),
      value("dueOn", "day", dueOn),
      value("place", "place", place),
      { field: "workPackage", kind: "codes", of: "plan", codes: work, names: namesOf(work, works) },
      { field: "dependsOn", kind: "codes", of: "plan", codes: needed, names: namesOf(needed, titles) },
    ];
    const label: Label = { kind: "text", text: inLanguage };
    const key = isNew ? `new-${added}` : String(id);
    return { part: "timeline", ...BLANK, list: "milestones", key, label, fields };
  });
}

/** What a budget's lines come to. */
export const sumOf = ({ sections }: Pick<PlanContent, "sections">): number =>
  exactSum((sections.budget?.lines ?? []).map(({ amount }) => amount));

/** The budget with what its lines come to before the total that is stated. */
function budget(plan: PlanContent): Block[] {
  const [own, ...lines] = written("budget", plan);
  if (!own || !plan.sections.budget) return [];
  const sum = money("sum", sumOf(plan), plan.sections.budget.currency);
  const at = own.fields.findIndex(({ field }) => field === "total");
  return [{ ...own, fields: own.fields.toSpliced(at, 0, sum) }, ...lines];
}

function basics(plan: PlanContent): Block[] {
  const language = value("originalLanguage", "language", plan.originalLanguage);
  return written("basics", plan).map((block) => ({ ...block, fields: [...block.fields, language] }));
}

const OWN: Partial<Record<Section, (plan: PlanContent) => Block[]>> = { basics, partners, timeline, budget };

/** Whether something is written in a field. */
export function isFilled(field: Field): boolean {
  if (field.kind === "text") return !!(field.text.en || field.text.zh);
  return field.kind === "codes"
    ? field.codes.length > 0
    : field.value !== null && field.value.value !== 0 && field.field !== "currency";
}

/** A plan as a row of blocks in reading order: what versions are compared by. */
export const blocksOf = (plan: PlanContent): Block[] =>
  SECTION_NAMES.flatMap((part) => OWN[part]?.(plan) ?? (hasFields(part) ? written(part, plan) : []));
