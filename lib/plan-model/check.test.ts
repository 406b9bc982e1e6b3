import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { checkPlan as checkRead, isConsistent } from "./check";
import type { Finding } from "./check/finding";
import { planContent } from "./content";
import { digestOf } from "./text";

/** A plan as it is written here: what a section leaves out is empty. */
type Written = z.input<typeof planContent>;
type Checked = Omit<Parameters<typeof checkRead>[0], "plan"> & { plan: Written };
const checkPlan = ({ plan, ...more }: Checked, requirements?: Parameters<typeof checkRead>[1]) =>
  checkRead({ plan: planContent.parse(plan), ...more }, requirements);

const text = (en: string | null, zh: string | null = null, of: string | null = null) => ({ en, zh, of });
const milestone = (id: number, dueOn: string, dependsOn: number[] = []): Written["milestones"][number] => ({
  id,
  kind: "MILESTONE",
  title: `Milestone ${id}`,
  language: "en",
  workPackage: null,
  place: null,
  dueOn,
  dependsOn,
});
const line = (key: string, amount: number, place = "barcelona", year = 2027) => ({
  key,
  place,
  year,
  source: "OWN" as const,
  amount,
  note: text(null),
});
const indicator = (key: string, unit: string | null, baseline: number | null, target: number | null) => ({
  key,
  name: text("Noise at night"),
  kind: "OTHER" as const,
  unit: text(unit),
  baseline,
  target,
  measured: text("By two sensors."),
});

const plan: Written = {
  originalLanguage: "en",
  title: text("Quiet streets"),
  summary: text("Two cities measure what quiet does to a street."),
  cluster: "renewal-cohesion",
  themes: ["urban-agenda"],
  challenges: [],
  sdgs: [11],
  startsOn: "2027-01-01",
  endsOn: "2028-12-31",
  partners: [
    { place: "barcelona", role: "LEAD" },
    { place: "wuhan", role: "PARTNER" },
  ],
  sections: {},
  milestones: [],
};
const sides = { barcelona: "EU", wuhan: "CN", sofia: "EU" };
const found = (more: Partial<Written>, severity: Finding["severity"] = "must") =>
  checkPlan({ plan: { ...plan, ...more }, sides })
    .filter((finding) => finding.severity === severity)
    .map(({ code, path }) => `${code} ${path}`);
const past = (today: string) =>
  checkPlan({ plan: { ...plan, milestones: [milestone(1, "2027-03-01"), milestone(2, "2027-05-01")] }, sides, today })
    .filter(({ code }) => code === "milestonePast")
    .map(({ path, severity }) => `${severity} ${path}`);
const budget = (lines: ReturnType<typeof line>[], total: number | null) => ({
  budget: { currency: "EUR" as const, lines, total },
});

describe("what must be put right before a plan is sent", () => {
  it("is nothing where title, summary and a partner on the other side are there", () => {
    expect(found({})).toEqual([]);
    expect(isConsistent(checkPlan({ plan, sides }))).toBe(true);
  });

  it("is a title, a summary and a partner on the other side", () => {
    const alone: Written["partners"] = [
      { place: "barcelona", role: "LEAD" },
      { place: "sofia", role: "PARTNER" },
    ];
    expect(found({ title: text(null, "安静"), summary: text(null), partners: alone })).toEqual([
      "titleMissing title.en",
      "summaryMissing summary.en",
      "partnerMissing partners",
    ]);
  });

  it("is what contradicts itself: dates, milestones outside of them, circles", () => {
    expect(found({ startsOn: "2029-01-01" })).toEqual(["endsBeforeStart endsOn"]);
    const outside = [milestone(1, "2026-12-31"), milestone(2, "2027-01-01"), milestone(3, "2029-01-01")];
    expect(found({ milestones: outside })).toEqual(["milestoneBefore milestones.1", "milestoneAfter milestones.3"]);
    const circle = [
      milestone(1, "2027-05-01", [2]),
      milestone(2, "2027-05-01", [3]),
      milestone(3, "2027-05-01", [1]),
      milestone(4, "2027-06-01", [1]),
    ];
    expect(found({ milestones: circle })).toEqual([1, 2, 3].map((id) => `dependencyCircle milestones.${id}`));
  });

  it("is a budget that does not add up, or pays for somebody who is not there", () => {
    expect(found({ sections: budget([line("line-1", 100), line("line-2", 50)], 150) })).toEqual([]);
    expect(found({ sections: budget([line("line-1", 100), line("line-2", 50)], 160) })).toEqual(["budgetSum total"]);
    expect(found({ sections: budget([], 160) })).toEqual(["budgetSum total"]);
    expect(found({ sections: budget([line("line-1", 100, "sofia")], 100) })).toEqual([
      "budgetPlace lines.line-1.place",
    ]);
  });

  it("is an indicator without a unit, or one that nothing would change", () => {
    const results = (...indicators: ReturnType<typeof indicator>[]) => ({
      results: { text: text("Quiet."), indicators },
    });
    expect(found({ sections: results(indicator("noise-1", "dB", 62, 55)) })).toEqual([]);
    expect(found({ sections: results(indicator("noise-1", null, 62, 55)) })).toEqual([
      "indicatorUnit indicators.noise-1.unit.en",
    ]);
    expect(found({ sections: results(indicator("noise-1", "dB", 62, 62)) })).toEqual([
      "indicatorStands indicators.noise-1.target",
    ]);
    expect(found({ sections: results(indicator("noise-1", "dB", null, null)) })).toEqual([]);
  });

  it("is what a round asks for", () => {
    const requested = (length: number) =>
      checkPlan(
        { plan: { ...plan, sections: { targetGroups: { text: text("x".repeat(length)) } } }, sides },
        { risks: { required: true, longest: null }, targetGroups: { required: true, longest: 10 } },
      )
        .filter(({ severity }) => severity === "must")
        .map(({ code, part }) => `${code} ${part}`);
    expect(requested(10)).toEqual(["roundRequires risks"]);
    expect(requested(11)).toEqual(["roundTooLong targetGroups", "roundRequires risks"]);
  });
});

describe("what would make a plan better", () => {
  it("asks about what is due on a day that has passed", () => {
    expect(past("2027-03-01")).toEqual([]);
    expect(past("2027-04-01")).toEqual(["should milestones.1"]);
  });

  it("is said of each section that is not there, and of translations that are behind", () => {
    const missing = found({}, "should");
    for (const code of [
      "problemMissing sides.CN.en",
      "objectivesMissing items",
      "risksMissing items",
      "budgetMissing lines",
    ])
      expect(missing).toContain(code);
    const translated = (of: string) =>
      found({ sections: { targetGroups: { text: text("Neighbours", "居民", of) } } }, "should");
    expect(translated(digestOf("Residents"))).toContain("translationBehind text.zh");
    expect(translated(digestOf("Neighbours"))).not.toContain("translationBehind text.zh");
  });
});

it.each(LOCALES)("every finding has its sentence in %s", (locale) => {
  const empty = { ...plan, title: text(null), summary: text(null), themes: [], sdgs: [], startsOn: null, endsOn: null };
  const codes = checkPlan({ plan: empty, sides: {} }).map(({ code }) => code);
  const notified = Object.keys(messagesOf(locale).planCheck.findings);
  expect(codes.filter((code) => !notified.includes(code))).toEqual([]);
});

describe("what the printed plan cannot show", () => {
  const strange = (more: Partial<Written>) =>
    checkPlan({ plan: { ...plan, ...more }, sides }).filter(({ code }) => code === "unprintable");

  it("is told for every text with its field and its characters, and does not keep from sending", () => {
    const findings = strange({
      title: text("Quiet 😀 streets", "安静的街道"),
      sections: {
        problems: { sides: { CN: text("Loud.", "𠮷野 is loud 😀 and 😀.") } },
        results: { text: text("Quiet."), indicators: [{ ...indicator("noise-1", "dB", 1, 2), measured: text("한") }] },
      },
      milestones: [{ ...milestone(4, "2027-06-01"), title: "Sensors 🎉" }],
    });
    expect(findings.map(({ part, path, params }) => [part, path, params?.field, params?.characters])).toEqual([
      ["basics", "title.en", "title", "😀 (U+1F600)"],
      ["problems", "sides.CN.zh", "text", "𠮷 (U+20BB7) 😀 (U+1F600)"],
      ["timeline", "milestones.4", "title", "🎉 (U+1F389)"],
      ["results", "indicators.noise-1.measured.en", "measured", "한 (U+D55C)"],
    ]);
    expect(isConsistent(findings)).toBe(true);
    for (const finding of findings)
      for (const locale of LOCALES) {
        const { findings: sentences } = messagesOf(locale).planCheck;
        expect(messagesOf(locale).plan.fields).toHaveProperty(String(finding.params?.field));
        expect(sentences.unprintable).toMatch(/\{field\}.*\{characters\}/);
      }
  });

  it("is nothing in what is written with European or Chinese letters and the usual signs", () => {
    expect(strange({ title: text("София ≥ Ăă → Huế\u200b ✓\ufe0f", "镕堃①Ⅱ℃㎡") })).toEqual([]);
    expect(strange({ summary: text([..."가나다라마바사아자차카타"].join("")) })[0]?.params?.characters).toMatch(
      /차 \(U\+CC28\) …$/,
    );
  });
});
