import { exactSum } from "@/lib/language/exact";
import type { Bilingual } from "@/lib/taxonomy/queries";
import type { PlanContent } from "./content";
import type { Section } from "./sections";

/** The parts a plan is read in, in their order. */
export const PARTS = [
  "basics",
  "partners",
  "problems",
  "objectives",
  "workPackages",
  "milestones",
  "targetGroups",
  "contributions",
  "associates",
  "budget",
  "results",
  "risks",
  "afterwards",
] as const satisfies ("basics" | "partners" | "milestones" | Section)[];
export type PlanPart = (typeof PARTS)[number];

/** Lists of items inside a part. */
export type PlanList =
  | "partners"
  | "sides"
  | "objectives"
  | "workPackages"
  | "activities"
  | "milestones"
  | "contributions"
  | "associates"
  | "lines"
  | "indicators"
  | "risks";

/** How a single value is to be written. */
export type ValueForm =
  | "language"
  | "cluster"
  | "day"
  | "year"
  | "number"
  | "money"
  | "place"
  | "role"
  | "currency"
  | "source"
  | "associateKind"
  | "indicatorKind"
  | "milestoneKind"
  | "likelihood";
export type Value = { as: ValueForm; value: string | number; currency?: string };

/** What an item is called where it stands: its own words, or what it is of. */
export type Label =
  | { kind: "text"; text: Bilingual }
  | { kind: "place"; place: string }
  | { kind: "side"; side: string }
  | { kind: "line"; place: string; year: number; source: string };

export type FieldName =
  | "originalLanguage"
  | "title"
  | "summary"
  | "cluster"
  | "themes"
  | "challenges"
  | "sdgs"
  | "startsOn"
  | "endsOn"
  | "role"
  | "text"
  | "description"
  | "place"
  | "kind"
  | "workPackage"
  | "dueOn"
  | "dependsOn"
  | "name"
  | "currency"
  | "sum"
  | "total"
  | "year"
  | "source"
  | "amount"
  | "note"
  | "unit"
  | "baseline"
  | "target"
  | "measured"
  | "likelihood"
  | "impact"
  | "answer";

/** `names`: what the codes are called where the plan itself names them, as with work packages. */
export type Field = { field: FieldName } & (
  | { kind: "text"; text: Bilingual }
  | { kind: "value"; value: Value | null }
  | { kind: "codes"; of: "themes" | "challenges" | "sdgs" | "plan"; codes: string[]; names?: Record<string, Bilingual> }
);

/** A run of fields that belong together: a part's own, or those of one item in a list of it. */
export type Block = {
  part: PlanPart;
  list: PlanList | null;
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
const words = ({ en, zh }: Written): Bilingual => ({ en: en ?? "", zh: zh ?? "" });
const named = (text: Written): Label => ({ kind: "text", text: words(text) });

const text = (field: FieldName, of: Written): Field => ({ field, kind: "text", text: words(of) });
const value = (field: FieldName, as: ValueForm, of: string | number | null): Field => ({
  field,
  kind: "value",
  value: of === null ? null : { as, value: of },
});
const money = (field: FieldName, of: number | null, currency: string): Field => ({
  field,
  kind: "value",
  value: of === null ? null : { as: "money", value: of, currency },
});

type More = Partial<Pick<Block, "within" | "label" | "ordered">>;
const own = (part: PlanPart, fields: Field[]): Block => ({
  part,
  list: null,
  key: "",
  within: null,
  label: null,
  ordered: false,
  fields,
});
const item = (part: PlanPart, list: PlanList, key: string, fields: Field[], more: More = {}): Block => ({
  part,
  list,
  key,
  within: null,
  label: null,
  ordered: true,
  fields,
  ...more,
});

const basics = (plan: PlanContent): Block[] => [
  own("basics", [
    text("title", plan.title),
    text("summary", plan.summary),
    value("originalLanguage", "language", plan.originalLanguage),
    value("cluster", "cluster", plan.cluster),
    { field: "themes", kind: "codes", of: "themes", codes: plan.themes },
    { field: "challenges", kind: "codes", of: "challenges", codes: plan.challenges },
    { field: "sdgs", kind: "codes", of: "sdgs", codes: plan.sdgs.map(String) },
    value("startsOn", "day", plan.startsOn),
    value("endsOn", "day", plan.endsOn),
  ]),
];

const partners = (plan: PlanContent): Block[] =>
  plan.partners.map(({ place, role }) =>
    item("partners", "partners", place, [value("role", "role", role)], {
      label: { kind: "place", place },
      ordered: false,
    }),
  );

const problems = ({ sections }: PlanContent): Block[] =>
  Object.entries(sections.problems?.sides ?? {}).map(([side, problem]) =>
    item("problems", "sides", side, [text("text", problem)], { label: { kind: "side", side }, ordered: false }),
  );

const objectives = ({ sections }: PlanContent): Block[] =>
  (sections.objectives?.items ?? []).map((objective) =>
    item("objectives", "objectives", objective.key, [text("text", objective.text)], { label: named(objective.text) }),
  );

const workPackages = ({ sections }: PlanContent): Block[] =>
  (sections.workPackages?.items ?? []).flatMap((work) => [
    item(
      "workPackages",
      "workPackages",
      work.key,
      [text("title", work.title), value("place", "place", work.place), text("description", work.description)],
      { label: named(work.title) },
    ),
    ...work.activities.map((activity) =>
      item("workPackages", "activities", activity.key, [text("text", activity.text)], {
        label: named(activity.text),
        within: { key: work.key, label: named(work.title) },
      }),
    ),
  ]);

const oneLanguage = (language: string, of: string): Bilingual => ({ en: "", zh: "", [language]: of });

function milestones({ milestones: all, sections }: PlanContent): Block[] {
  const works = new Map(sections.workPackages?.items.map(({ key, title }) => [key, words(title)]));
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
    return item("milestones", "milestones", isNew ? `new-${added}` : String(id), fields, {
      label,
      ordered: false,
    });
  });
}

const targetGroups = ({ sections }: PlanContent): Block[] =>
  sections.targetGroups ? [own("targetGroups", [text("text", sections.targetGroups.text)])] : [];

/** What each place brings, in the order of the partners; what a place brought that no longer takes part comes last. */
export function broughtIn({ sections, partners }: PlanContent): [place: string, brought: Written][] {
  const places = partners.map(({ place }) => place);
  const rank = (place: string) => (places.includes(place) ? places.indexOf(place) : places.length);
  return Object.entries(sections.contributions?.places ?? {}).sort(([a], [b]) => rank(a) - rank(b));
}

const contributions = (plan: PlanContent): Block[] =>
  broughtIn(plan).map(([place, brought]) =>
    item("contributions", "contributions", place, [text("text", brought)], {
      label: { kind: "place", place },
      ordered: false,
    }),
  );

const associates = ({ sections }: PlanContent): Block[] =>
  (sections.associates?.items ?? []).map(({ key, name, kind, place, role }) =>
    item(
      "associates",
      "associates",
      key,
      [text("name", name), value("kind", "associateKind", kind), value("place", "place", place), text("role", role)],
      { label: named(name) },
    ),
  );

/** What a budget's lines come to. */
export const sumOf = ({ sections }: Pick<PlanContent, "sections">): number =>
  exactSum((sections.budget?.lines ?? []).map(({ amount }) => amount));

function budget(plan: PlanContent): Block[] {
  const section = plan.sections.budget;
  if (!section) return [];
  const { currency, lines, total } = section;
  return [
    own("budget", [
      value("currency", "currency", currency),
      money("sum", sumOf(plan), currency),
      money("total", total, currency),
    ]),
    ...lines.map(({ key, place, year, source, amount, note }) =>
      item(
        "budget",
        "lines",
        key,
        [
          value("place", "place", place),
          value("year", "year", year),
          value("source", "source", source),
          money("amount", amount, currency),
          text("note", note),
        ],
        { label: { kind: "line", place, year, source } },
      ),
    ),
  ];
}

function results({ sections }: PlanContent): Block[] {
  if (!sections.results) return [];
  return [
    own("results", [text("text", sections.results.text)]),
    ...sections.results.indicators.map(({ key, name, kind, unit, baseline, target, measured }) =>
      item(
        "results",
        "indicators",
        key,
        [
          text("name", name),
          value("kind", "indicatorKind", kind),
          text("unit", unit),
          value("baseline", "number", baseline),
          value("target", "number", target),
          text("measured", measured),
        ],
        { label: named(name) },
      ),
    ),
  ];
}

const risks = ({ sections }: PlanContent): Block[] =>
  (sections.risks?.items ?? []).map(({ key, text: risk, likelihood, impact, answer }) =>
    item(
      "risks",
      "risks",
      key,
      [
        text("text", risk),
        value("likelihood", "likelihood", likelihood),
        value("impact", "likelihood", impact),
        text("answer", answer),
      ],
      { label: named(risk) },
    ),
  );

const afterwards = ({ sections }: PlanContent): Block[] =>
  sections.afterwards ? [own("afterwards", [text("text", sections.afterwards.text)])] : [];

const BLOCKS: Record<PlanPart, (plan: PlanContent) => Block[]> = {
  basics,
  partners,
  problems,
  objectives,
  workPackages,
  milestones,
  targetGroups,
  contributions,
  associates,
  budget,
  results,
  risks,
  afterwards,
};

/** Whether something is written in a field. */
export function isFilled(field: Field): boolean {
  if (field.kind === "text") return !!(field.text.en || field.text.zh);
  return field.kind === "codes"
    ? field.codes.length > 0
    : field.value !== null && field.value.value !== 0 && field.field !== "currency";
}

/** A plan as a row of blocks in reading order: what versions are compared by. */
export const blocksOf = (plan: PlanContent): Block[] => PARTS.flatMap((part) => BLOCKS[part](plan));
