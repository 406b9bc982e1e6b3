import { budgetOf, type InventedPlan } from "./plan";

/** Superblocks, two ways: beside what its story tells, written in its original language alone. */
export const SUPERBLOCKS: InventedPlan = {
  sdgs: [3, 11],
  sections: (year) => ({
    problems: {
      sides: {
        EU: {
          en: "In the Eixample seven of ten square metres of street belong to cars. Those who live there hear them at night, and there is no shade where one could sit.",
        },
        CN: {
          en: "Wuhan’s compounds are quiet inside and closed outside: whoever walks goes around walls, along roads that were built for cars.",
        },
      },
    },
    objectives: {
      items: [
        {
          key: "walking-first",
          text: { en: "In one quarter of each city walking is the shortest way to school, shop and tram." },
        },
        {
          key: "same-measure",
          text: { en: "What changes in noise, heat and trade is known, and measured alike in both cities." },
        },
      ],
    },
    targetGroups: {
      text: {
        en: "The 11,000 people of the two quarters; above all children on their way to school, and the shopkeepers, who are asked first.",
      },
    },
    contributions: {
      places: {
        barcelona: { en: "Leads; two engineers, the measuring vans, and what nine years of superblocks have taught." },
        wuhan: { en: "One lane-house quarter in Hankou, and the planning bureau’s model of it." },
      },
    },
    associates: {
      items: [
        {
          key: "two-schools",
          name: { en: "Two universities’ schools of architecture" },
          kind: "RESEARCH",
          role: { en: "Measure before and after, with students from both sides." },
        },
      ],
    },
    budget: budgetOf(year, [
      ["barcelona", 0, "OWN", 120_000],
      ["barcelona", 1, "OWN", 260_000],
      ["wuhan", 0, "OWN", 90_000],
      ["wuhan", 1, "OWN", 310_000],
      ["wuhan", 1, "IN_KIND", 60_000],
    ]),
    risks: {
      items: [
        {
          key: "loud-minority",
          text: { en: "A few traders fear for their deliveries and stop the work." },
          likelihood: "MEDIUM",
          impact: "HIGH",
          answer: { en: "Delivery hours are agreed with each shop before a single stone is moved." },
        },
      ],
    },
    afterwards: {
      text: { en: "The rebuilt streets stay; each city keeps measuring for three more years at its own cost." },
    },
  }),
};
