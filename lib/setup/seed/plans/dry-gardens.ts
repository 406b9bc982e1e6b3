import { budgetOf, type InventedPlan } from "./plan";

/** Gardens of dry cities: written in Chinese alone; its lead asks for figures that are not there yet. */
export const DRY_GARDENS: InventedPlan = {
  sdgs: [6, 13, 15],
  sections: (year) => ({
    problems: {
      sides: {
        CN: { zh: "昆明冬春连续数月少雨，公园绿地仍按雨季的习惯浇灌，夜间喷灌的水大半蒸发。" },
        EU: { zh: "穆尔西亚终年干旱，再生水已用于农田，公园却仍用饮用水浇灌。" },
      },
    },
    objectives: {
      items: [
        { key: "less-water", text: { zh: "两座公园的灌溉用水减少三分之一，而植物成活率不降。" } },
        { key: "local-plants", text: { zh: "各选育十种耐旱的本地植物，供苗圃推广。" } },
      ],
    },
    workPackages: {
      items: [
        {
          key: "reused-water",
          title: { zh: "再生水灌溉" },
          description: { zh: "在公园的一半绿地改用再生水，另一半照旧，比较一年。" },
          place: "murcia",
          activities: [{ key: "two-halves", text: { zh: "划分对照地块，安装水表" } }],
        },
        {
          key: "hardy-plants",
          title: { zh: "耐旱植物选育" },
          description: { zh: "从本地野生种中选育，并在两地苗圃试种。" },
          place: "kunming",
          activities: [{ key: "seed-walks", text: { zh: "采集种子，建立试种圃" } }],
        },
      ],
    },
    targetGroups: { text: { zh: "两市公园和苗圃的园艺工人约一百八十人，以及常来公园的居民。" } },
    contributions: {
      places: {
        kunming: { zh: "牵头；提供一座公园和园林科研所的苗圃。" },
        murcia: { zh: "提供再生水灌溉的经验和一座公园。" },
      },
    },
    budget: budgetOf(
      year,
      [
        ["kunming", 0, "OWN", 1_200_000],
        ["kunming", 1, "OWN", 900_000],
        ["murcia", 1, "OWN", 700_000],
      ],
      "CNY",
    ),
    results: {
      text: { zh: "两座用水更少的公园，一份可供苗圃采用的植物名录。" },
      indicators: [
        {
          key: "watering",
          name: { zh: "每公顷灌溉用水" },
          unit: { zh: "立方米/年" },
          baseline: null,
          target: null,
          measured: { zh: "公园水表，逐月读数" },
        },
      ],
    },
    risks: {
      items: [
        {
          key: "salty-water",
          text: { zh: "再生水含盐偏高，损伤根系。" },
          likelihood: "MEDIUM",
          impact: "MEDIUM",
          answer: { zh: "每月检测，雨季以雨水冲洗。" },
        },
      ],
    },
    afterwards: { text: { zh: "再生水管线和苗圃由两市公园管理部门继续使用。" } },
  }),
};
