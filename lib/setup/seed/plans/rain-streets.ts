import { budgetOf, type InventedPlan } from "./plan";

/** Streets that drink the rain: written in English, and wholly in Chinese too. */
export const RAIN_STREETS: InventedPlan = {
  sdgs: [6, 11, 13],
  sections: (year) => ({
    problems: {
      sides: {
        EU: {
          en: "Barcelona’s drains were built for gentle rain. Today a summer’s water can fall in two afternoons, while the plane trees of the same street go thirsty for months. Every street that is dug up for pipes is paved again as it was.",
          zh: "巴塞罗那的排水系统是按绵绵细雨设计的。如今一个夏天的雨可能在两个下午落完，而同一条街上的悬铃木却要干渴数月。街道每次为铺设管线而开挖，之后又照原样铺回去。",
        },
        CN: {
          en: "The canal cities live with water, but their old streets are low, narrow and full of roots and cables. Large sponge-city works do not fit into them; small ones have no agreed design and nobody who looks after them.",
          zh: "运河城市与水为邻，但老街地势低、路幅窄，地下布满树根和管线。大型海绵城市工程进不去，小型做法又没有通行的设计，也没有人养护。",
        },
      },
    },
    objectives: {
      items: [
        {
          key: "one-street-each",
          text: {
            en: "One street in each city takes up the first 20 mm of a rain without a drop reaching the drain.",
            zh: "三市各有一条街道能够就地吸收每场雨最初的20毫米，不让雨水进入排水管。",
          },
        },
        {
          key: "same-gauge",
          text: {
            en: "All three measure in the same way, so that a figure from Suzhou means the same in Barcelona.",
            zh: "三市采用同一种测量方法，苏州的数字在巴塞罗那含义相同。",
          },
        },
        {
          key: "a-type-drawing",
          text: {
            en: "Type drawings that a district engineer can put into the next ordinary repair.",
            zh: "形成标准图，区级工程师在下一次日常维修中即可采用。",
          },
        },
      ],
    },
    workPackages: {
      items: [
        {
          key: "choosing",
          title: { en: "Choosing and measuring", zh: "选街与测量" },
          description: {
            en: "Streets are chosen with those who live there; soil, trees, cables and a first rainy season are recorded.",
            zh: "与居民共同选定街道，记录土壤、树木、管线和第一个雨季的情况。",
          },
          place: "barcelona",
          activities: [
            {
              key: "walks-in-rain",
              text: {
                en: "Two walks in the rain with residents and the street cleaners",
                zh: "与居民和环卫人员雨中踏勘两次",
              },
            },
            {
              key: "rain-gauges",
              text: {
                en: "The same gauge and the same soil probe in each street",
                zh: "每条街安装同型号雨量计和土壤探头",
              },
            },
          ],
        },
        {
          key: "building",
          title: { en: "Building and comparing", zh: "改造与比较" },
          description: {
            en: "Planted strips, open gutters, permeable paving and tree pits, each on a part of the street, beside a part that stays as it was.",
            zh: "下凹绿地、明沟、透水铺装和树穴各用于街道的一段，另留一段保持原状作对照。",
          },
          place: "suzhou",
          activities: [
            { key: "design-days", text: { en: "Three design days, one in each city", zh: "三市各举办一次设计日" } },
            { key: "one-season", text: { en: "Watching a whole year of rain", zh: "观察一整年的降雨" } },
          ],
        },
        {
          key: "passing-on",
          title: { en: "Passing it on", zh: "推广" },
          description: {
            en: "Type drawings, costs and faults, written so that another city can use them.",
            zh: "整理标准图、造价和失误，供其他城市直接采用。",
          },
          place: "yangzhou",
          activities: [
            {
              key: "type-drawings",
              text: { en: "Drawings checked by the three engineering offices", zh: "标准图由三市工程部门共同审定" },
            },
          ],
        },
      ],
    },
    targetGroups: {
      text: {
        en: "About 2,400 people live in the three streets; they choose the street, walk it in the rain and answer the same ten questions before and after. Directly addressed are also some sixty engineers and gardeners of the districts.",
        zh: "三条街道约有2400名居民，由他们选街、雨中踏勘，并在改造前后回答同样的十个问题。直接面向的还有各区约六十名工程师和园林工人。",
      },
    },
    contributions: {
      places: {
        barcelona: {
          en: "Leads; the measuring plan, one street in Sant Andreu, and two engineers for a fifth of their time.",
          zh: "牵头；负责测量方案，提供圣安德鲁区的一条街道，两名工程师各投入五分之一工时。",
        },
        yangzhou: {
          en: "One street by the old canal, and the drawings of works already done there.",
          zh: "提供古运河边的一条街道，以及当地已有工程的图纸。",
        },
        suzhou: {
          en: "One street near Pingjiang Road, and the gardeners’ school that trains those who look after it.",
          zh: "提供平江路一带的一条街道，由园林学校培训养护人员。",
        },
      },
    },
    associates: {
      items: [
        {
          key: "water-school",
          name: { en: "A university’s school of hydraulic engineering", zh: "一所高校的水利学院" },
          kind: "RESEARCH",
          place: "barcelona",
          role: { en: "Looks after the gauges and publishes the raw data.", zh: "负责维护仪器并公开原始数据。" },
        },
        {
          key: "neighbours",
          name: { en: "Neighbours’ associations of the three streets", zh: "三条街道的居民自治组织" },
          kind: "COMMUNITY",
          role: {
            en: "Choose the street, and keep the planted strips with the gardeners.",
            zh: "参与选街，并与园林工人共同养护绿地。",
          },
        },
      ],
    },
    budget: budgetOf(year, [
      ["barcelona", 0, "OWN", 60_000],
      ["barcelona", 1, "OWN", 140_000],
      ["barcelona", 1, "NATIONAL", 80_000],
      ["suzhou", 0, "OWN", 50_000],
      ["suzhou", 1, "OWN", 160_000],
      ["yangzhou", 1, "OWN", 120_000],
      ["yangzhou", 2, "IN_KIND", 40_000],
    ]),
    results: {
      text: {
        en: "Three streets that stay dry in a usual downpour, a year of comparable data, and drawings that cost no more than the ordinary repair.",
        zh: "三条在常见暴雨中不积水的街道，一整年的可比数据，以及造价不高于日常维修的标准图。",
      },
      indicators: [
        {
          key: "rain-held",
          name: { en: "Rain held back on the spot", zh: "就地滞留的雨量" },
          unit: { en: "mm per event", zh: "毫米/场" },
          baseline: 3,
          target: 20,
          measured: { en: "Gauge and outflow, every event over 5 mm", zh: "雨量计与出流量，每场5毫米以上的降雨" },
        },
        {
          key: "heard-residents",
          name: { en: "Residents asked before and after", zh: "改造前后参与问卷的居民" },
          kind: "PEOPLE_REACHED",
          unit: { en: "people", zh: "人" },
          baseline: 0,
          target: 900,
          measured: { en: "The same ten questions, at the door", zh: "入户询问同样的十个问题" },
        },
        {
          key: "rebuilt-parts",
          name: { en: "Street sections rebuilt as pilots", zh: "完成试点改造的路段" },
          kind: "PILOTS",
          unit: { en: "sections", zh: "段" },
          baseline: 0,
          target: 9,
          measured: { en: "Acceptance by the district", zh: "以所在区验收为准" },
        },
      ],
    },
    risks: {
      items: [
        {
          key: "dry-year",
          text: { en: "A year without heavy rain.", zh: "一整年没有大雨。" },
          likelihood: "MEDIUM",
          impact: "HIGH",
          answer: {
            en: "The fire brigade’s hoses replace the storm on two agreed days.",
            zh: "约定两天由消防车放水代替暴雨。",
          },
        },
        {
          key: "lost-parking",
          text: { en: "Residents fear for their parking places.", zh: "居民担心失去停车位。" },
          likelihood: "HIGH",
          impact: "MEDIUM",
          answer: {
            en: "No more than three places go in each street, named before the vote.",
            zh: "每条街取消的停车位不超过三个，投票前逐一写明。",
          },
        },
      ],
    },
    afterwards: {
      text: {
        en: "The three streets stay as they are built and are looked after by the districts. The drawings go into each city’s handbook for ordinary repairs.",
        zh: "三条街道保留改造成果，由所在区养护。标准图纳入各市日常维修手册。",
      },
    },
  }),
};
