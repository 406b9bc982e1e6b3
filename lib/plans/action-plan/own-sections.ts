import { exactSum } from "@/lib/language/exact";
import { inLanguage } from "@/lib/language/say";
import { sumOf } from "@/lib/plan-model/blocks";
import type { PlanContent } from "@/lib/plan-model/content";
import { MILESTONE_FIELDS } from "@/lib/plan-model/milestone-fields";
import { amount, cell, columnHeads, labels, named, note, placeOf, type Setting, written } from "./setting";
import { type Cell, printTable } from "./table";

/** The places that take part, with their sides. */
export function* partners(set: Setting): Generator<void> {
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

/** Milestones and deliverables by their day. */
export function* timeline(set: Setting): Generator<void> {
  const { layout, plan, en, zh } = set;
  const works = new Map(plan.sections.workPackages?.items.map(({ key, title }) => [key, title]));
  const titles = new Map(plan.milestones.map(({ id, title }) => [id, title]));
  yield* printTable(
    layout,
    [22, 52, 16, 24],
    columnHeads(
      set,
      (["dueOn", "title", "kind", "place"] as const).map((name) => MILESTONE_FIELDS[name]),
    ),
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

type Line = NonNullable<PlanContent["sections"]["budget"]>["lines"][number];

/** What the lines of the budget come to, by what they have in common. */
function sums<K extends string | number>(lines: Line[], by: (line: Line) => K): [K, number][] {
  const found = new Map<K, number>();
  for (const line of lines) found.set(by(line), exactSum([found.get(by(line)) ?? 0, line.amount]));
  return [...found];
}

/** The lines of the budget with their sums, and these by place and by year. */
export function* budget(set: Setting): Generator<void> {
  const { layout, plan, en, zh } = set;
  const section = plan.sections.budget;
  if (!section) return;
  const money = (of: number) => en.money(of, section.currency);
  yield* printTable(
    layout,
    [30, 12, 30, 30, 24],
    columnHeads(set, ["place", "year", "source", "note", "amount"]).map((head, column) =>
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
      [cell(labels.en[title], labels.zh[title]), []],
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
