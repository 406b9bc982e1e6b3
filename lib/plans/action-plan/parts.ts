import { exactSum } from "@/lib/language/exact";
import { inLanguage } from "@/lib/language/say";
import { broughtIn, type PlanPart, sumOf } from "@/lib/plan-model/blocks";
import type { PlanContent } from "@/lib/plan-model/content";
import type { PlanWords } from "../versions/words";
import {
  amount,
  both,
  cell,
  fact,
  heads,
  named,
  note,
  pair,
  placeOf,
  type Setting,
  said,
  type Written,
  written,
} from "./setting";
import { type Cell, printTable } from "./table";

function* basics(set: Setting): Generator<void> {
  const { layout, plan, en, zh } = set;
  both(set, plan.summary);
  yield;
  const codes = (of: "themes" | "challenges" | "sdgs", all: string[]) =>
    all
      .map((code) =>
        of === "sdgs"
          ? `${en.code(of, code)} ${zh.code(of, code).replace(/^\d+ /, "")}`
          : pair(en.code(of, code), zh.code(of, code)),
      )
      .join(" · ");
  fact(set, "cluster", named(set, "cluster", plan.cluster));
  fact(set, "themes", codes("themes", plan.themes));
  fact(set, "challenges", codes("challenges", plan.challenges));
  fact(set, "sdgs", codes("sdgs", plan.sdgs.map(String)));
  for (const field of ["startsOn", "endsOn"] as const)
    if (plan[field]) fact(set, field, named(set, "day", plan[field]));
  layout.space(8);
}

function* partners(set: Setting): Generator<void> {
  for (const { place, role } of set.plan.partners) {
    const side = set.places.find(({ slug }) => slug === place)?.side ?? "";
    set.layout.text("P", `${side}  ${placeOf(set, place)}  –  ${named(set, "role", role)}`, {
      language: "zh",
      after: 2,
    });
    yield;
  }
  set.layout.space(8);
}

function* titled(
  set: Setting,
  texts: [string, Written][],
  nameOf: (words: PlanWords, code: string) => string,
): Generator<void> {
  for (const [code, text] of texts) {
    set.layout.text("H3", pair(nameOf(set.en, code), nameOf(set.zh, code)), {
      weight: "bold",
      language: "zh",
      after: 2,
    });
    both(set, text);
    yield;
  }
}

function* plain(set: Setting, text: Written | undefined): Generator<void> {
  both(set, text);
  yield;
}

function* objectives(set: Setting): Generator<void> {
  for (const [index, { text }] of (set.plan.sections.objectives?.items ?? []).entries()) {
    both(set, text, { sign: `${index + 1}.  ` });
    yield;
  }
}

function* workPackages(set: Setting): Generator<void> {
  for (const { title, place, description, activities } of set.plan.sections.workPackages?.items ?? []) {
    both(set, title, { tag: "H3" });
    fact(set, "place", placeOf(set, place));
    set.layout.space(3);
    both(set, description);
    for (const { text } of activities) {
      yield;
      both(set, text, { indent: 14, sign: "–  " });
    }
    yield;
  }
}

function* milestones(set: Setting): Generator<void> {
  const { layout, plan, en, zh } = set;
  const works = new Map(plan.sections.workPackages?.items.map(({ key, title }) => [key, title]));
  const titles = new Map(plan.milestones.map(({ id, title }) => [id, title]));
  yield* printTable(
    layout,
    [22, 52, 16, 24],
    heads(set, ["dueOn", "title", "kind", "place"]),
    plan.milestones.map(({ dueOn, title, language, kind, place, workPackage, dependsOn }) => [
      cell(dueOn),
      [
        { text: title, language },
        ...note(set, "workPackage", ({ locale }) => inLanguage(works.get(workPackage ?? "") ?? {}, locale)?.text ?? ""),
        ...note(set, "dependsOn", ({ locale }) =>
          dependsOn.map((id) => titles.get(id) ?? String(id)).join(locale === "zh" ? "；" : "; "),
        ),
      ],
      cell(en.value({ as: "milestoneKind", value: kind }), zh.value({ as: "milestoneKind", value: kind })),
      place ? cell(en.place(place), zh.place(place)) : [],
    ]),
  );
}

function* associates(set: Setting): Generator<void> {
  for (const { name, kind, place, role } of set.plan.sections.associates?.items ?? []) {
    both(set, name, { tag: "H3" });
    fact(set, "kind", named(set, "associateKind", kind));
    fact(set, "place", placeOf(set, place));
    set.layout.space(3);
    both(set, role);
    yield;
  }
}

type Line = NonNullable<PlanContent["sections"]["budget"]>["lines"][number];

/** What the lines of the budget come to, by what they have in common. */
function sums<K extends string | number>(lines: Line[], by: (line: Line) => K): [K, number][] {
  const found = new Map<K, number>();
  for (const line of lines) found.set(by(line), exactSum([found.get(by(line)) ?? 0, line.amount]));
  return [...found];
}

function* budget(set: Setting): Generator<void> {
  const { layout, plan, en, zh } = set;
  const section = plan.sections.budget;
  if (!section) return;
  const money = (of: number) => en.money(of, section.currency);
  yield* printTable(
    layout,
    [30, 12, 30, 30, 24],
    heads(set, ["place", "year", "source", "note", "amount"]).map((head, column) =>
      column === 4 ? head.map((text) => ({ ...text, right: true })) : head,
    ),
    section.lines.map(({ place, year, source, note: text, amount: of }) => [
      cell(en.place(place), zh.place(place)),
      cell(String(year)),
      cell(en.value({ as: "source", value: source }), zh.value({ as: "source", value: source })),
      written(set, text),
      amount(money(of)),
    ]),
    {
      foot: [
        [cell(en.field("sum"), zh.field("sum")), [], [], [], amount(money(sumOf(plan)))],
        ...(section.total === null
          ? []
          : [[cell(en.field("total"), zh.field("total")), [], [], [], amount(money(section.total))]]),
      ],
    },
  );
  const summary = (title: "byPlace" | "byYear", rows: [Cell, number][]) =>
    printTable(
      layout,
      [60, 24],
      [cell(said.en[title], said.zh[title]), []],
      rows.map(([name, of]) => [name, amount(money(of))]),
    );
  yield* summary(
    "byPlace",
    sums(section.lines, ({ place }) => place).map(([slug, of]) => [cell(en.place(slug), zh.place(slug)), of]),
  );
  yield* summary(
    "byYear",
    sums(section.lines, ({ year }) => year).map(([year, of]) => [cell(String(year)), of]),
  );
}

function* results(set: Setting): Generator<void> {
  const { layout, plan, en } = set;
  both(set, plan.sections.results?.text);
  yield;
  const indicators = plan.sections.results?.indicators ?? [];
  if (indicators.length === 0) return;
  const number = (value: number | null) => (value === null ? "–" : en.value({ as: "number", value }));
  yield* printTable(
    layout,
    [36, 14, 14, 16, 44],
    heads(set, ["name", "baseline", "target", "unit", "measured"]),
    indicators.map(({ name, kind, baseline, target, unit, measured }) => [
      [...written(set, name), ...note(set, "kind", (words) => words.value({ as: "indicatorKind", value: kind }))],
      cell(number(baseline)),
      cell(number(target)),
      written(set, unit),
      written(set, measured),
    ]),
  );
}

function* risks(set: Setting): Generator<void> {
  for (const { text, likelihood, impact, answer } of set.plan.sections.risks?.items ?? []) {
    both(set, text, { tag: "H3" });
    fact(set, "likelihood", named(set, "likelihood", likelihood));
    fact(set, "impact", named(set, "likelihood", impact));
    set.layout.space(3);
    both(set, answer);
    yield;
  }
}

/** Prints each part, and stops after every item of it, so that whoever prints can let others have their turn. */
export const PRINTED: Record<PlanPart, (set: Setting) => Generator<void>> = {
  basics,
  partners,
  problems: (set) =>
    titled(set, Object.entries(set.plan.sections.problems?.sides ?? {}), (words, code) => words.side(code)),
  objectives,
  workPackages,
  milestones,
  targetGroups: (set) => plain(set, set.plan.sections.targetGroups?.text),
  contributions: (set) => titled(set, broughtIn(set.plan), (words, code) => words.place(code)),
  associates,
  budget,
  results,
  risks,
  afterwards: (set) => plain(set, set.plan.sections.afterwards?.text),
};
