import { describe, expect, it } from "vitest";
import { blocksOf } from "@/lib/plan-model/blocks";
import { SECTION_NAMES } from "@/lib/plan-model/sections";
import { planOf } from "../../../test/fixtures/plan";
import { differenceOf, type PlanChange } from "./difference";

const notified = (changes: PlanChange[]) =>
  changes.map(({ part, key, became, fields }) => [part, key, became, ...fields.map(({ field }) => field)].join(" "));

describe("what differs between two plans", () => {
  it("is nothing where nothing differs", () => {
    expect(differenceOf(planOf(), planOf())).toEqual([]);
  });

  it("is told word by word, with Chinese parted by words", () => {
    const [change] = differenceOf(
      planOf(),
      planOf({ summary: { en: "Two cities measure what quiet does to a park.", zh: "两市测量安静给公园带来什么。" } }),
    );
    expect(change).toMatchObject({
      part: "basics",
      became: "changed",
      fields: [
        {
          field: "summary",
          texts: [
            {
              language: "en",
              parts: [
                { text: "Two cities measure what quiet does to a " },
                { kind: "removed", text: "street" },
                { kind: "added", text: "park" },
                { text: "." },
              ],
            },
            { language: "zh", parts: [{}, { kind: "removed", text: "街道" }, { kind: "added", text: "公园" }, {}] },
          ],
        },
      ],
    });
  });

  it("names days, themes and partners", () => {
    const after = planOf({
      endsOn: "2029-06-30",
      themes: ["mobility"],
      partners: [
        { place: "barcelona", role: "LEAD" },
        { place: "chengdu", role: "PARTNER" },
      ],
    });
    const changes = differenceOf(planOf(), after);
    expect(notified(changes)).toEqual([
      "basics  changed themes endsOn",
      "partners chengdu added role",
      "partners wuhan removed role",
    ]);
    expect(changes[0]?.fields).toEqual([
      {
        field: "themes",
        kind: "codes",
        of: "themes",
        names: {},
        unchanged: [],
        added: ["mobility"],
        removed: ["urban-agenda"],
      },
      {
        field: "endsOn",
        kind: "value",
        before: { as: "day", value: "2028-12-31" },
        after: { as: "day", value: "2029-06-30" },
      },
    ]);
  });

  it("tells what both plans have of a set too, so that each can be shown whole", () => {
    const changes = differenceOf(planOf({ sdgs: [3, 11, 13] }), planOf({ sdgs: [11, 13, 17] }));
    expect(changes[0]?.fields).toMatchObject([
      { field: "sdgs", unchanged: ["11", "13"], added: ["17"], removed: ["3"] },
    ]);
  });

  it("follows items by their key: added, removed, changed, moved", () => {
    const before = planOf();
    const after = structuredClone(before);
    const { objectives, workPackages, budget, risks } = after.sections;
    objectives?.items.reverse();
    workPackages?.items[0]?.activities.push({ key: "act-02", text: { en: "Mount them.", zh: null, of: null } });
    if (budget?.lines[1]) budget.lines[1].amount = 80_000;
    risks?.items.pop();
    expect(notified(differenceOf(before, after))).toEqual([
      "objectives goal-1 moved",
      "workPackages act-02 added text",
      "budget  changed sum",
      "budget line-2 changed amount",
      "risks risk-1 removed text likelihood impact answer",
    ]);
  });

  it("says of a milestone what became of it, and what a new one needs", () => {
    const before = planOf();
    const [first, second] = before.milestones;
    if (!first || !second) throw new Error("two milestones");
    const after = planOf({
      milestones: [
        { ...first, dueOn: "2027-09-30" },
        { ...first, id: null, title: "Second year begins", dueOn: "2028-01-01", dependsOn: [1] },
        { ...second, dependsOn: [] },
      ],
    });
    const changes = differenceOf(before, after);
    expect(notified(changes)).toEqual([
      "timeline 1 changed dueOn",
      "timeline new-1 added title kind dueOn place workPackage dependsOn",
      "timeline 2 changed dependsOn",
    ]);
    expect(changes[2]?.fields[0]).toMatchObject({ removed: ["1"], names: { 1: { en: "Sensors stand", zh: "" } } });
  });

  it("reads a whole plan in the order of its parts", () => {
    const parts = blocksOf(planOf()).map(({ part }) => part);
    expect([...new Set(parts)]).toEqual([...SECTION_NAMES]);
  });

  it("tells the first writing of a part as an addition of its words", () => {
    const { targetGroups: _, ...sections } = planOf().sections;
    expect(notified(differenceOf(planOf({ sections }), planOf()))).toEqual(["targetGroups  changed text"]);
  });
});
