import { type PlanContent, planContent } from "@/lib/plan-model/content";

const both = (en: string | null, zh: string | null = null) => ({ en, zh });

/** A whole plan of Barcelona with Wuhan, with something in every part of it. */
export const planOf = (more: Partial<PlanContent> = {}): PlanContent =>
  planContent.parse({
    originalLanguage: "en",
    title: both("Quiet streets", "安静的街道"),
    summary: both("Two cities measure what quiet does to a street.", "两市测量安静给街道带来什么。"),
    cluster: "renewal-cohesion",
    themes: ["urban-agenda"],
    challenges: ["climate-energy"],
    sdgs: [11],
    startsOn: "2027-01-01",
    endsOn: "2028-12-31",
    partners: [
      { place: "barcelona", role: "LEAD" },
      { place: "wuhan", role: "PARTNER" },
    ],
    sections: {
      problems: { sides: { EU: both("Streets are loud at night."), CN: both("New roads are louder than old ones.") } },
      objectives: {
        items: [
          { key: "goal-1", text: both("Measure noise on ten streets.") },
          { key: "goal-2", text: both("Close two streets at night.") },
        ],
      },
      workPackages: {
        items: [
          {
            key: "work-1",
            title: both("Measuring", "测量"),
            description: both("Sensors for a year."),
            place: "wuhan",
            activities: [{ key: "act-01", text: both("Buy sensors.") }],
          },
        ],
      },
      targetGroups: { text: both("Those who live there.") },
      contributions: { places: { barcelona: both("Ten streets."), wuhan: both("Sensors.", "传感器。") } },
      associates: {
        items: [
          { key: "assoc-1", name: both("A university"), kind: "RESEARCH", place: "wuhan", role: both("Calibrates.") },
        ],
      },
      budget: {
        currency: "EUR",
        lines: [
          { key: "line-1", place: "barcelona", year: 2027, source: "OWN", amount: 100_000, note: both(null) },
          { key: "line-2", place: "wuhan", year: 2027, source: "PROGRAMME", amount: 50_000, note: both("Sensors") },
        ],
        total: 150_000,
      },
      results: {
        text: both("Quieter nights."),
        indicators: [
          {
            key: "indic-1",
            name: both("Nights below 45 dB", "低于45分贝的夜晚"),
            kind: "OTHER",
            unit: both("nights", "晚"),
            baseline: 12,
            target: 200,
            measured: both("By the sensors."),
          },
        ],
      },
      risks: {
        items: [
          { key: "risk-1", text: both("Theft."), likelihood: "LOW", impact: "HIGH", answer: both("High poles.") },
        ],
      },
      afterwards: { text: both("The sensors stay.") },
    },
    milestones: [
      {
        id: 1,
        kind: "MILESTONE",
        title: "Sensors stand",
        language: "en",
        workPackage: "work-1",
        place: "wuhan",
        dueOn: "2027-06-30",
        dependsOn: [],
      },
      {
        id: 2,
        kind: "DELIVERABLE",
        title: "报告",
        language: "zh",
        workPackage: null,
        place: "barcelona",
        dueOn: "2028-10-31",
        dependsOn: [1],
      },
    ],
    ...more,
  });
