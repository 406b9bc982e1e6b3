import { budgetOf, type InventedPlan } from "./plan";

/** Water that goes round: written in Chinese, in English too; one section was rewritten and its translation is behind. */
export const CIRCULAR_WATER: InventedPlan = {
  sdgs: [6, 9, 12],
  sections: (year) => ({
    problems: {
      sides: {
        CN: {
          zh: "园区内企业各自取水、各自处理，出水水质好于用水要求，却直接排走。管网按二十年前的产业布局铺设，回用水送不到需要的地方。",
          en: "The park’s firms draw and treat water each on their own; what leaves them is cleaner than others would need it, and runs off. The pipes follow the industry of twenty years ago, so reused water does not reach those who could take it.",
        },
        EU: {
          zh: "曼海姆的园区靠近莱茵河，取水便宜，节水的动力不足。夏季低水位时，冷却用水和航运争水。",
          en: "Mannheim’s park lies on the Rhine, where water is cheap and nothing urges anybody to save it. When the river is low in summer, cooling and shipping compete for it.",
        },
      },
    },
    objectives: {
      items: [
        {
          key: "quarter-less",
          text: {
            zh: "两个园区的单位产值取水量下降四分之一。",
            en: "A quarter less water per unit of output in both parks.",
          },
        },
        {
          key: "one-method",
          text: {
            zh: "两地使用同一套口径，数据可以相互比较。",
            en: "One way of counting on both sides, so that figures can be compared.",
          },
        },
      ],
    },
    targetGroups: {
      text: {
        zh: "两个园区约二百六十家用水企业，其中二十四家直接参加；园区管理机构和污水处理厂的运行人员。",
        en: "Some 260 firms that use water in the two parks, 24 of which take part; those who run the parks and their treatment plants.",
      },
    },
    contributions: {
      places: {
        suzhou: {
          zh: "牵头，改造管网，承担水表和数据平台。",
          en: "Leads, rebuilds the pipes, and pays for meters and data.",
        },
        mannheim: {
          zh: "建设湿地，提供二十年的水质监测记录。",
          en: "Plants the wetland, and brings twenty years of water records.",
        },
      },
    },
    associates: {
      items: [
        {
          key: "wetland-lab",
          name: { zh: "一家湿地研究机构", en: "A research institute for wetlands" },
          kind: "RESEARCH",
          place: "mannheim",
          role: { zh: "设计湿地并监测水质。", en: "Designs the wetland and watches its water." },
        },
      ],
    },
    budget: budgetOf(year, [
      ["suzhou", 0, "OWN", 420_000],
      ["suzhou", 1, "OWN", 380_000],
      ["suzhou", 1, "PRIVATE", 150_000],
      ["mannheim", 0, "OWN", 90_000],
      ["mannheim", 1, "NATIONAL", 210_000],
      ["mannheim", 2, "OWN", 40_000],
    ]),
    risks: {
      items: [
        {
          key: "late-permit",
          text: { zh: "湿地的许可来得太晚，错过种植季。", en: "The wetland’s permit comes too late for planting." },
          likelihood: "MEDIUM",
          impact: "MEDIUM",
          answer: {
            zh: "预留第二个种植季，水量先由旧设施承担。",
            en: "A second season is planned for; until then the old plant takes the water.",
          },
        },
      ],
    },
    afterwards: {
      text: {
        zh: "做法汇编由两地园区共同发布，每年更新一次。",
        en: "Both parks publish the handbook together and renew it every year.",
      },
    },
  }),
  rewritten: {
    afterwards: {
      text: {
        zh: "做法汇编由两地园区共同发布，每年更新一次；水表和数据平台移交园区管理机构，数据按季公开。",
        en: "Both parks publish the handbook together and renew it every year.",
      },
    },
  },
};
