import { canonical } from "@/lib/plan-model/canonical";
import type { PlanContent } from "@/lib/plan-model/content";
import type { ContentSection, SectionContent } from "@/lib/plan-model/sections";
import { digestOf } from "@/lib/plan-model/text";
import { dayText, type Life, leadOf } from "./lives";
import { type Both, sentences } from "./words";

type Sections = { [S in ContentSection]?: SectionContent<S> };

const KINDS = ["PEOPLE_REACHED", "PEOPLE_TRAINED", "PILOTS", "JOBS", "CO2_SAVED", "OTHER"] as const;
const UNITS: Record<(typeof KINDS)[number], Both> = {
  PEOPLE_REACHED: { en: "people", zh: "人" },
  PEOPLE_TRAINED: { en: "people", zh: "人" },
  PILOTS: { en: "pilots", zh: "个" },
  JOBS: { en: "jobs", zh: "个" },
  CO2_SAVED: { en: "t", zh: "吨" },
  OTHER: { en: "metres", zh: "米" },
};
/** The keys of a plan's indicators: the second has no value yet where the first has. */
export const INDICATORS = ["reached", "second"] as const;

/** A text in the project's language, or in both. */
function written({ language, translated }: Life, text: Both) {
  const other = language === "en" ? "zh" : "en";
  const both = { [language]: text[language], [other]: translated ? text[other] : null } as Record<
    "en" | "zh",
    string | null
  >;
  return { en: both.en, zh: both.zh, of: translated ? digestOf(text[language]) : null };
}

/** What a project's plan says, in whole sections; of a draft, its beginning. */
export function sectionsOf(life: Life): Sections {
  const { draw, parts, moves } = life;
  const text = (least: number, most: number) => written(life, sentences(draw.whole(least, most), draw));
  const lead = leadOf(life);
  const year = new Date(life.startsOn ?? moves[0]?.at ?? 0).getUTCFullYear();
  const taking = parts.filter(({ status }) => status !== "DECLINED").map(({ place }) => place.slug);
  const sections: Sections = {
    problems: { sides: { EU: text(1, 3), CN: text(1, 3) } },
    objectives: { items: [1, 2].map((at) => ({ key: `objective-${at}`, text: text(1, 1) })) },
    targetGroups: { text: text(1, 2) },
  };
  if (moves.length === 1) return sections;
  const lines = taking.map((place, at) => ({
    ...{ key: `line-0${at + 1}`, place, year: year + (at % 2), source: "OWN" as const },
    amount: draw.whole(2, 90) * 5_000,
    note: { en: null, zh: null, of: null },
  }));
  return {
    ...sections,
    contributions: { places: Object.fromEntries(taking.map((slug) => [slug, text(1, 1)])) },
    budget: {
      currency: lead.side === "CN" ? "CNY" : "EUR",
      lines,
      total: lines.reduce((sum, { amount }) => sum + amount, 0),
    },
    results: { text: text(1, 2), indicators: INDICATORS.map((key, at) => indicatorOf(life, key, at)) },
    risks: { items: [{ key: "risk-one", text: text(1, 1), likelihood: "MEDIUM", impact: "HIGH", answer: text(1, 1) }] },
    afterwards: { text: text(1, 2) },
  };
}

function indicatorOf(life: Life, key: string, at: number) {
  const { draw } = life;
  const kind = at === 0 ? "PEOPLE_REACHED" : draw.one(KINDS);
  const name = written(life, sentences(1, draw));
  const measured = written(life, sentences(1, draw));
  return { key, name, kind, unit: written(life, UNITS[kind]), baseline: 0, target: draw.whole(10, 900) * 10, measured };
}

/** The whole plan as a version freezes it. */
export function frozenOf(life: Life, sections: Sections): PlanContent {
  const { en, zh } = written(life, life.title);
  const summary = written(life, life.summary);
  const day = (time: number | null) => (time === null ? null : dayText(time));
  return canonical({
    originalLanguage: life.language,
    title: { en, zh },
    summary: { en: summary.en, zh: summary.zh },
    ...{ cluster: life.cluster.code, themes: life.themes, challenges: life.challenges, sdgs: [11] },
    ...{ startsOn: day(life.startsOn), endsOn: day(life.endsOn) },
    partners: life.parts
      .filter(({ status }) => status !== "DECLINED")
      .map(({ place, role }) => ({ place: place.slug, role })),
    sections,
    milestones: life.steps.map(({ id, kind, title, place, baselineOn, dueOn, needs }) => ({
      ...{ id, kind, title: title[life.language], language: life.language, workPackage: null },
      place: place?.slug ?? null,
      dueOn: dayText(baselineOn ?? dueOn),
      dependsOn: needs === null ? [] : [needs],
    })),
  });
}
