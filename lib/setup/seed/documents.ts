import { keeps } from "./actions/documents";

const INVENTED = "An invented example, to show how Tandem works.";
const INVENTED_ZH = "（虚构示例，用于演示。）";

/** How both cities measure, and what changed when they had walked the quarters. */
const MEASURING = "Measuring plan: noise, heat and trade";
export const MEASURING_PLAN = keeps(MEASURING, {
  name: "measuring-plan.pdf",
  lines: [
    MEASURING,
    "Superblocks, two ways - Barcelona and Wuhan",
    "",
    "Noise: 40 fixed points in each quarter, one week, 07:00 to 22:00, class 1 meters.",
    "Heat: surface and air at the same points, three afternoons above 28 degrees.",
    "Trade: doors open, people inside, at 11:00 and 18:00, counted by students.",
    "",
    "Same weeks in both cities: the second and third of June, before and after the works.",
    "Who measures: the two universities. Who checks: each checks the other's raw data.",
    "",
    INVENTED,
  ],
});
export const MEASURING_PLAN_WALKED = keeps(MEASURING, {
  name: "measuring-plan-2.pdf",
  lines: [
    MEASURING,
    "Second version, after both quarters were walked",
    "",
    "Noise: 214 points in Barcelona, 180 in Wuhan; the 40 fixed ones stay for comparison.",
    "Wuhan measures inside the lanes too: most people live there, not on the street.",
    "Heat: unchanged.",
    "Trade: market days are counted apart. They are half of a week's customers.",
    "",
    INVENTED,
  ],
});
export const NOISE_TABLE = keeps(
  "Noise by day, means of the forty points",
  {
    name: "noise-by-day.csv",
    lines: [
      "city,points,week,dB(A) by day",
      "Barcelona,40,2,67.4",
      "Barcelona,40,3,66.8",
      "Wuhan,40,2,66.9",
      "Wuhan,40,3,66.9",
    ],
  },
  { kind: "RESULT" },
);
export const RESIDENTS_MINUTES = keeps(
  "汉口老里分街区居民议事会纪要",
  {
    name: "居民议事会纪要.txt",
    lines: [
      "汉口老里分街区居民议事会纪要",
      "",
      "出席：居民代表十二人，街道办事处两人，设计单位三人。",
      "一、同意先改造一条街，其余三条待测量结果出来后再议。",
      "二、下午四点至六点送货车辆仍可进入，由商户轮流值守。",
      "三、长椅只设在有树荫处；代表们自己画出了九个位置。",
      "四、下次会议公布巴塞罗那一侧的做法和数据。",
      "",
      INVENTED_ZH,
    ],
  },
  { kind: "MINUTES", visibility: "PARTNERS" },
);

export const COUNTING_WATER = keeps("取水量统计口径说明", {
  name: "取水量统计口径.txt",
  lines: [
    "取水量统计口径说明（两园区通用）",
    "",
    "一、单位产值取水量＝园区总表取水量÷工业产值，单位为立方米/万元。",
    "二、循环冷却水不计入；补水计入。",
    "三、收集的雨水和回用的中水不计入取水量，另行列出。",
    "四、每月末日读表，次月十日前交换数据，双方互核。",
    "",
    INVENTED_ZH,
  ],
});
export const SUZHOU_VISIT = keeps(
  "Minutes of the study visit to Suzhou",
  {
    name: "suzhou-visit-minutes.pdf",
    lines: [
      "Study visit to Suzhou: what we saw, what we take home",
      "",
      "Present: park operators, water utilities and environment offices of both cities.",
      "",
      "1. The reuse line runs on the surplus heat of the plant next door. Ours could, too.",
      "2. Rain is kept under the car parks; each tank has a meter that anybody can read.",
      "3. Firms join because the price of fresh water rises by steps. We have no such steps.",
      "4. Agreed: Mannheim sends its wetland drawings, Suzhou its contract with the firms.",
      "",
      INVENTED,
    ],
  },
  { kind: "MINUTES" },
);
export const WATER_TABLE = keeps(
  "单位产值取水量月度数据",
  {
    name: "取水量.csv",
    lines: ["读数,两园区平均（立方米/万元）,参加企业（家）", "基线,12.4,0", "第一次,11.6,9", "第二次,10.9,17"],
  },
  { kind: "RESULT" },
);

export const COURSE_BOOK = keeps(
  "双语教材目录",
  {
    name: "教材目录.txt",
    lines: [
      "小企业跨境电商实训：双语教材目录",
      "",
      "第一课 选一件商品 / One product",
      "第二课 拍照与说明 / Photographs and words",
      "第三课 报关与增值税 / Customs and value-added tax",
      "第四课 定价与运费 / Price and postage",
      "第五课 上架 / On sale",
      "第六课 退货与差评 / Returns and bad reviews",
      "附录 双语用语表 / Glossary",
      "",
      INVENTED_ZH,
    ],
  },
  { kind: "RESULT" },
);
export const COURSE_TABLE = keeps("Who finished: both courses", {
  name: "courses.csv",
  lines: [
    "course,city,firms that began,firms that finished,first order from abroad",
    "1,Hangzhou,15,15,15",
    "1,Sofia,15,14,14",
    "2,Hangzhou,15,15,14",
    "2,Sofia,15,14,13",
  ],
});

export const BATTERIES = keeps("Why the prototypes waited seven weeks", {
  name: "batteries-at-customs.pdf",
  lines: [
    "Why the prototypes waited seven weeks",
    "",
    "Lithium batteries above 100 Wh travel as dangerous goods, with a test report of",
    "each type. Ours had the report of the cell, not of the pack.",
    "",
    "Next time: the makers order the pack's report when they order the pack (five weeks),",
    "and the batteries travel apart from the machines, by sea.",
    "",
    INVENTED,
  ],
});
