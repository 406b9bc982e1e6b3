import { describe, expect, test } from "vitest";
import type { Activity } from "../activity";
import { flowFinding } from "./flow";
import { indicatorsFinding } from "./indicators";
import { monthsFinding } from "./months";
import { pairingsFinding } from "./pairings";
import { staysFinding } from "./stays";
import { themesFinding } from "./themes";

describe("what the flow of proposals says", () => {
  test.each([
    [0, 0, 0, "No proposal has been sent yet", "尚无提案提交"],
    [1, 0, 0, "The only proposal is not agreed yet", "唯一的提案尚未立项"],
    [1, 1, 0, "The only proposal was agreed and has not started yet", "唯一的提案已立项，尚未启动"],
    [1, 1, 1, "The only proposal was agreed and has started", "唯一的提案已立项并启动"],
    [2, 0, 0, "Of two proposals, none is agreed yet", "2份提案均尚未立项"],
    [2, 1, 0, "Of two proposals, one was agreed and has not started yet", "2份提案中，1份已立项，均未启动"],
    [2, 1, 1, "Of two proposals, one was agreed and has started", "2份提案中，1份已立项，均已启动"],
    [2, 2, 2, "Both proposals were agreed and both have started", "2份提案全部立项，均已启动"],
    [13, 6, 0, "Of thirteen proposals, six were agreed and none has started yet", "13份提案中，6份已立项，均未启动"],
    [13, 6, 1, "Of thirteen proposals, six were agreed and one has started", "13份提案中，6份已立项，1份已启动"],
    [13, 6, 4, "Of thirteen proposals, six were agreed and four have started", "13份提案中，6份已立项，4份已启动"],
    [
      10_000,
      4_120,
      9,
      "Of 10,000 proposals, 4,120 were agreed and 9 have started",
      "10,000份提案中，4,120份已立项，9份已启动",
    ],
  ])("of %i, %i agreed, %i started", (sent, agreed, started, en, zh) => {
    expect(flowFinding({ sent, agreed, started }, "en")).toBe(en);
    expect(flowFinding({ sent, agreed, started }, "zh")).toBe(zh);
  });
});

describe("what the pairs of places say", () => {
  const name = (slug: string) => slug.toUpperCase();
  test.each([
    [[], "No two places work together yet", "尚无地区结对"],
    [["w-b"], "B works with W", "B与W结对"],
    [["w-b", "s-b"], "B has the most partners: two", "B的合作地区最多，有2个"],
    [["w-b", "s-m"], "Every place with a partner has one", "已有合作的地区各有1个合作地区"],
    [["w-b", "w-m", "s-b", "s-m"], "Every place with a partner has two", "已有合作的地区各有2个合作地区"],
    [["w-b", "w-m", "s-b"], "B and W have the most partners: two each", "B和W的合作地区最多，各有2个"],
    [
      ["w-b", "w-m", "s-m", "s-t", "y-t"],
      "Four places have the most partners: two each",
      "4个地区的合作地区最多，各有2个",
    ],
  ])("of %j", (pairs, en, zh) => {
    const given = pairs.map((pair) => {
      const [cn = "", eu = ""] = pair.split("-");
      return [eu, cn] as const;
    });
    expect(pairingsFinding(given, name, "en")).toBe(en);
    expect(pairingsFinding(given, name, "zh")).toBe(zh);
  });

  test("of many that have many, with a word to begin with", () => {
    const pairs = [0, 1, 2].flatMap((eu) => Array.from({ length: 22 }, (_, cn) => [`eu-${eu}`, `cn-${cn}`] as const));
    expect(pairingsFinding(pairs, name, "en")).toBe("Three places have the most partners: 22 each");
  });

  test("of a place with ten thousand", () => {
    const pairs = Array.from({ length: 10_000 }, (_, n) => ["bari", `place-${n}`] as const);
    expect(pairingsFinding(pairs, name, "en")).toBe("BARI has the most partners: 10,000");
  });
});

describe("what the themes say", () => {
  const themes = (...places: number[]) => places.map((count, n) => ({ name: `T${n + 1}`, places: count }));
  test.each([
    [[], "No theme has a project yet", "各主题尚无项目"],
    [[0, 0], "No theme has a project yet", "各主题尚无项目"],
    [[0, 1], "One place works on “T2”", "“T2”有1个地区参与"],
    [[0, 7], "Seven places work on “T2”", "“T2”有7个地区参与"],
    [[2, 7], "The theme with the most places is “T2”: seven", "“T2”的参与地区最多，有7个"],
    [[7, 2, 7], "The themes with the most places are “T1” and “T3”: seven each", "“T1”和“T3”的参与地区最多，各有7个"],
    [[7, 2, 7, 7], "Three themes have the most places: seven each", "3个主题的参与地区最多，各有7个"],
    [[4, 4], "Every theme with a project has four places", "有合作项目的主题各有4个地区参与"],
    [[4, 1_200], "The theme with the most places is “T2”: 1,200", "“T2”的参与地区最多，有1,200个"],
  ])("of %j", (places, en, zh) => {
    expect(themesFinding(themes(...places), "en")).toBe(en);
    expect(themesFinding(themes(...places), "zh")).toBe(zh);
  });
});

describe("what targets and results say", () => {
  const totals = (...all: [number | null, number | null][]) =>
    all.map(([value, target], n) => ({ name: `K${n + 1}`, value, target }));
  test.each([
    [[], "No agreed plan has a target to measure yet", "已立项项目的行动计划尚无可衡量的目标值"],
    [[[null, null]], "No agreed plan has a target to measure yet", "已立项项目的行动计划尚无可衡量的目标值"],
    [[[null, 20]], "Nothing has been measured against the targets yet", "各类指标尚无数值"],
    [[[790, 1_200]], "K1: 66% of the target", "K1达到目标值的66%"],
    [
      [
        [790, 1_200],
        [75, 84],
      ],
      "K1: 66% of the target; K2: 89%",
      "K1达到目标值的66%，K2达89%",
    ],
    [
      [
        [20, 20],
        [90, 80],
      ],
      "All targets have been reached",
      "各类指标均已达到目标值",
    ],
    [
      [
        [20, 20],
        [1, 80],
        [9_999, 10_000],
      ],
      "One of three targets has been reached",
      "3类指标中，1类已达到目标值",
    ],
    [
      [
        [2, 20],
        [1, 80],
        [9_999, 10_000],
      ],
      "Furthest: K3, 99% of the target",
      "K3进展最快，达到目标值的99%",
    ],
    [
      [
        [5, 10],
        [5, 10],
        [5, 10],
      ],
      "Three types of result have got furthest: 50% of the target each",
      "3类指标进展最快，均达到目标值的50%",
    ],
    [
      [
        [0, 10],
        [0, 10],
        [0, 10],
      ],
      "The first values are in, all below 1% of the target",
      "已有首批数值，均不足目标值的1%",
    ],
  ] as [[number | null, number | null][], string, string][])("of %j", (given, en, zh) => {
    expect(indicatorsFinding(totals(...given), "en")).toBe(en);
    expect(indicatorsFinding(totals(...given), "zh")).toBe(zh);
  });
});

describe("what the months say", () => {
  const NOTHING: Record<Activity, number> = {
    proposed: 0,
    agreed: 0,
    started: 0,
    completed: 0,
    reported: 0,
    reached: 0,
  };
  const months = (counts: number[], kind: Activity = "proposed") =>
    counts.map((count, n) => ({ month: `2026-0${n + 1}-01`, counts: { ...NOTHING, [kind]: count } }));
  test.each([
    [[], "Nothing happened in these months", "这几个月暂无动态"],
    [[0, 0], "Nothing happened in these months", "这几个月暂无动态"],
    [[0, 1], "February is the only month with proposals", "仅2月有提案"],
    [[1, 3, 2], "February was the busiest month for proposals", "2月提案最多"],
    [[1, 3, 3], "February and March were the busiest months for proposals", "2月和3月提案最多"],
    [[3, 3, 3], "Three months were the busiest for proposals: three each", "有3个月提案最多，每月3个"],
  ])("of %j proposals", (counts, en, zh) => {
    expect(monthsFinding(months(counts), "en")).toBe(en);
    expect(monthsFinding(months(counts), "zh")).toBe(zh);
  });

  test("of more than a year, with the year", () => {
    const long = Array.from({ length: 13 }, (_, n) => ({
      month: `${n < 12 ? 2025 : 2026}-${String((n % 12) + 1).padStart(2, "0")}-01`,
      counts: { ...NOTHING, proposed: n },
    }));
    expect(monthsFinding(long, "en")).toBe("January 2026 was the busiest month for proposals");
    expect(monthsFinding(long, "zh")).toBe("2026年1月提案最多");
  });

  test("without a proposal, of what there was most", () => {
    expect(monthsFinding(months([0, 4, 1], "reported"), "en")).toBe("February was the busiest month for reports");
  });
});

describe("what the stays say", () => {
  test("of none, of one, of two that are as long, and of more", () => {
    expect(staysFinding([], "en")).toBe("No project has left a status yet");
    expect(staysFinding([{ status: "DRAFT", median: null }], "zh")).toBe("项目状态均未发生过变化");
    const stays = [
      { status: "PROPOSED" as const, median: 0.2 },
      { status: "UNDER_REVIEW" as const, median: 11.5 },
    ];
    expect(staysFinding(stays, "en")).toBe("The longest stay is in “Under review”: half leave within 12 days");
    expect(staysFinding(stays.slice(0, 1), "en")).toBe("The longest stay is in “Proposed”: half leave within 1 day");
    const tied = [...stays, { status: "ON_HOLD" as const, median: 12 }];
    expect(staysFinding(tied, "zh")).toBe("停留最久的状态是“评审中”和“暂停”，半数项目不超过12天");
    expect(staysFinding([...tied, { status: "AGREED" as const, median: 12 }], "en")).toBe(
      "Three statuses last longest: half leave within 12 days",
    );
  });
});
