import { acceptsAmendment, amends } from "../actions/amendments";
import { asksAssessor, asksForChanges, endorses, wishes } from "../actions/decision";
import {
  expects,
  measures,
  plans,
  reaches,
  reports,
  reportsEvery,
  seesTo,
  writesPart,
  writesSection,
} from "../actions/delivery";
import { writesReport } from "../actions/final-report";
import { arranges } from "../actions/meetings";
import { COUNTING_WATER, SUZHOU_VISIT, WATER_TABLE } from "../documents";
import { CIRCULAR_WATER_SO_FAR } from "../reports/circular-water";
import { accepts, comments, moves, type Scenario, tellsPartners } from "../scenario";

const cluster = "green-transition";

export const GREEN_TRANSITION: readonly Scenario[] = [
  {
    key: "circular-water",
    daysAgo: 248,
    lead: "suzhou",
    partners: ["mannheim"],
    cluster,
    themes: ["circular-economy", "nature-based-solutions"],
    challenges: ["climate-energy"],
    originalLanguage: "zh",
    title: { zh: "工业园区的循环用水", en: "Water that goes round in industrial parks" },
    summary: {
      zh: "两地各选一个工业园区，试行中水回用和雨水收集，以湿地代替一部分末端处理，并用同一套指标计算每吨产值的取水量。两年后共同写成一份园区可以直接采用的做法汇编。",
      en: "One industrial park on each side reuses its water, collects rain and lets wetlands do part of the treatment. Both count water per tonne produced in the same way. After two years they write down what another park can take over as it is.",
    },
    startsIn: -170,
    endsIn: 560,
    steps: [
      [
        248,
        "suzhou",
        "zh",
        writesSection("workPackages", {
          items: [
            {
              key: "measuring",
              title: { zh: "指标与基线", en: "Indicators and baseline" },
              description: {
                zh: "统一口径，测定两个园区的用水现状。",
                en: "One way of counting, and how much water both parks take today.",
              },
              place: "suzhou",
              activities: [],
            },
            {
              key: "rebuilding",
              title: { zh: "管网与湿地", en: "Pipes and wetland" },
              description: {
                zh: "苏州改造管网，曼海姆建设湿地，各自试行一季。",
                en: "Suzhou rebuilds pipes, Mannheim plants a wetland; each is tried for a season.",
              },
              place: "mannheim",
              activities: [],
            },
          ],
        }),
      ],
      [
        248,
        "suzhou",
        "zh",
        writesSection("results", {
          text: {
            zh: "每吨产值取水量下降四分之一，做法汇编成册。",
            en: "A quarter less water per unit of output, and a handbook of how.",
          },
          indicators: [
            {
              key: "water-taken",
              name: { zh: "单位产值取水量", en: "Water taken per unit of output" },
              unit: { zh: "立方米/万元", en: "m³ per 10,000 CNY" },
              baseline: 12.4,
              target: 9.3,
              measured: {
                zh: "园区水表读数，不含冷却循环水",
                en: "Meters of the park, without circulating cooling water",
              },
            },
            {
              key: "firms-joining",
              name: { zh: "参加的企业", en: "Firms that take part" },
              kind: "ORGANISATIONS_INVOLVED",
              unit: { zh: "家", en: "firms" },
              baseline: 0,
              target: 24,
              measured: { zh: "已签参与协议的企业", en: "Firms with a signed agreement" },
            },
          ],
        }),
      ],
      [248, "suzhou", "zh", plans("确定指标与基线", -120, { workPackage: "measuring" })],
      [
        248,
        "suzhou",
        "zh",
        plans("完成首批管网改造", -24, { kind: "DELIVERABLE", workPackage: "rebuilding", needs: ["确定指标与基线"] }),
      ],
      [247, "suzhou", "zh", moves("PROPOSED")],
      [241, "mannheim", "en", accepts("The Friesenheimer Insel would be our park; its operators are interested.")],
      [
        240,
        "mannheim",
        "en",
        plans("Wetland planted and fed for a first season", 150, {
          kind: "DELIVERABLE",
          workPackage: "rebuilding",
          needs: ["完成首批管网改造"],
        }),
      ],
      [236, "green-transition", "en", moves("UNDER_REVIEW")],
      [
        229,
        "green-transition",
        "en",
        comments("Which indicator do you have in mind? Two are in use, and they do not give the same number."),
      ],
      [227, "suzhou", "zh", comments("按单位产值取水量计算，不含冷却循环水。口径说明本周补入计划。")],
      [224, "green-transition", "en", moves("AGREED", "Both parks are named, and little is measured, but well.")],
      [
        222,
        "green-transition",
        "en",
        moves(
          "UNDER_REVIEW",
          "Agreed a day too early: Mannheim has not said yet whether it can count without cooling water. Nothing is wrong with the proposal.",
        ),
      ],
      [
        221,
        "green-transition",
        "en",
        moves("AGREED", "A small number of things to measure, and both parks are named."),
      ],
      [170, "suzhou", "zh", moves("IN_PROGRESS")],
      [169, "suzhou", "zh", reportsEvery(60)],
      [168, "suzhou", "zh", seesTo("完成首批管网改造")],
      [167, "mannheim", "en", seesTo("Wetland planted and fed for a first season")],
      [150, "suzhou", "zh", measures("water-taken", 12.4, "基线，两园区平均")],
      [
        140,
        "suzhou",
        "zh",
        arranges("STUDY_VISIT", "苏州工业园区考察：中水回用与雨水收集", [-117, "01:00", 7], {
          place: "suzhou",
          venue: "园区再生水厂门厅",
          description: "上午看再生水厂和停车场下的雨水池，下午与三家企业座谈。请自备安全鞋。",
        }),
      ],
      [118, "suzhou", "zh", reaches("确定指标与基线")],
      [117, "suzhou", "zh", COUNTING_WATER],
      [115, "suzhou", "zh", reports("两个园区的基线数据已互相核对，口径一致。管网改造的施工单位已经选定。")],
      [108, "mannheim", "en", SUZHOU_VISIT],
      [92, "suzhou", "zh", measures("water-taken", 11.6)],
      [90, "suzhou", "zh", measures("firms-joining", 9)],
      [
        80,
        "suzhou",
        "zh",
        amends(
          "参加的企业多于预期，值得把做法写成双语汇编，作为交付成果列入行动计划。编写和校订需要两个月，请将结束日期相应后移。预算不变。",
          {
            endsIn: 620,
            added: [{ title: "做法汇编（中英双语）", dueIn: 600, kind: "DELIVERABLE", workPackage: "measuring" }],
          },
        ),
      ],
      [
        72,
        "mannheim",
        "en",
        acceptsAmendment("A handbook is what our other parks ask for. We will proofread the English."),
      ],
      [
        40,
        "mannheim",
        "en",
        writesPart(
          "The wetland is dug. Planting waits for spring, because the permit came six weeks late; the season after is still within the plan.",
        ),
      ],
      [39, "mannheim", "en", expects("Wetland planted and fed for a first season", 195)],
      [
        39,
        "suzhou",
        "zh",
        writesPart("已有十七家企业签约，取水量比基线下降一成二。管网改造的两处接口尚待园区企业停产检修。"),
      ],
      [38, "suzhou", "zh", measures("water-taken", 10.9)],
      [38, "suzhou", "zh", measures("firms-joining", 17)],
      [38, "suzhou", "zh", WATER_TABLE],
      [38, "suzhou", "zh", reports("取水量持续下降，参与企业多于预期；两地的工程都因许可和检修稍有推迟，总工期不变。")],
      [24, "suzhou", "zh", writesReport(CIRCULAR_WATER_SO_FAR)],
      [
        21,
        "mannheim",
        "en",
        arranges("ONLINE", "Permits, planting and the two joints", [6, "07:30", 1], {
          place: "mannheim",
          link: "https://meet.example.org/water",
          description: "What the permit asks for, when the reeds arrive, and when the firms stop for their repairs.",
        }),
      ],
      [
        20,
        "suzhou",
        "zh",
        tellsPartners(
          "管网改造因园区企业检修推迟，预计下月完工。我方会在下一份进展报告中说明原因，请先不要调整后续节点。",
        ),
      ],
    ],
  },
  {
    key: "dry-gardens",
    daysAgo: 64,
    lead: "kunming",
    partners: ["murcia"],
    cluster,
    themes: ["circular-economy"],
    challenges: ["climate-energy"],
    originalLanguage: "zh",
    title: { zh: "干旱城市的花园" },
    summary: {
      zh: "昆明冬春少雨，穆尔西亚终年干旱。两市交流再生水灌溉的做法，选育耐旱的本地植物，在各自一座公园中比较灌溉用水与成活率。",
    },
    steps: [
      [62, "kunming", "zh", moves("PROPOSED")],
      [55, "murcia", "en", accepts()],
      [50, "green-transition", "en", moves("UNDER_REVIEW")],
      [
        41,
        "green-transition",
        "en",
        asksForChanges(
          ["basics", "problems", "results"],
          "Please name the two parks with their areas, and say how much water they take today. Without that nobody can tell afterwards whether it helped. An English summary would let Murcia’s gardeners read along.",
        ),
      ],
      [
        39,
        "murcia",
        "en",
        comments(
          "For our side: the Jardín del Malecón, 5 hectares. We can send the meter readings of the last three years.",
        ),
      ],
      [34, "kunming", "zh", comments("感谢。我方拟选翠湖周边绿地，正在向供水部门调取数据，取得后一并修改。")],
    ],
  },
  {
    key: "rain-streets",
    daysAgo: 12,
    lead: "barcelona",
    partners: ["yangzhou", "suzhou"],
    cluster,
    themes: ["nature-based-solutions"],
    challenges: ["climate-energy"],
    originalLanguage: "en",
    title: { en: "Streets that drink the rain", zh: "会喝水的街道" },
    summary: {
      en: "Barcelona has too little rain and then all of it at once; the canal cities have built for floods for two thousand years. We compare planted strips, open gutters and permeable paving on one street each, with the same rain gauge and the same questions to those who live there.",
      zh: "巴塞罗那平时少雨、一来便是暴雨，运河城市则与水共处了两千年。三市各选一条街，比较下凹绿地、明沟和透水铺装，用同样的雨量计，也向居民问同样的问题。",
    },
    startsIn: 100,
    endsIn: 830,
    steps: [
      [11, "barcelona", "en", moves("PROPOSED")],
      [8, "suzhou", "zh", accepts("平江路一带可以作为我方街道。")],
      [6, "suzhou", "zh", comments("建议把树穴也列入比较，改造费用低，见效快。")],
      [
        6,
        "mannheim",
        "en",
        endorses("We planted tree pits along one street in 2023 and would gladly compare our rain gauge with yours."),
      ],
      [
        5,
        "barcelona",
        "en",
        comments("Agreed, tree pits are in. We wait for Yangzhou before we fix the list of streets."),
      ],
      [4, "yangzhou", "zh", wishes("如能把监测期延长到两个雨季，并列入古运河边的一段街道，我们愿意参与。")],
      [3, "kunming", "zh", endorses("雨季集中的城市都会用得上这样的比较，期待看到数据。")],
      [2, "green-transition", "en", asksAssessor("assessor-eu")],
      [2, "green-transition", "en", asksAssessor("assessor-cn")],
    ],
  },
  {
    key: "garden-shows",
    daysAgo: 4,
    lead: "mannheim",
    partners: ["kunming"],
    cluster,
    themes: ["nature-based-solutions"],
    challenges: ["climate-energy"],
    originalLanguage: "en",
    title: { en: "Garden shows that stay" },
    summary: {
      en: "What becomes of the grounds of a garden show when the visitors have gone? Mannheim (2023) and Kunming (1999) look at what was kept, what it costs, and who uses it now.",
    },
    steps: [],
  },
  {
    key: "air-data",
    daysAgo: 190,
    lead: "ljubljana-urban-region",
    partners: ["chengdu"],
    cluster,
    themes: ["technology-4-0"],
    challenges: ["digital"],
    originalLanguage: "en",
    title: { en: "Shared data for cleaner air" },
    summary: {
      en: "Two basins where the air stands still in winter agree on one way of placing and reading low-cost sensors.",
    },
    steps: [
      [188, "ljubljana-urban-region", "en", moves("PROPOSED")],
      [180, "chengdu", "zh", accepts()],
      [
        171,
        "ljubljana-urban-region",
        "en",
        moves(
          "WITHDRAWN",
          "A national programme has begun to do the same with more stations. We would rather join it than do it twice, and will tell Chengdu what comes of it.",
        ),
      ],
    ],
  },
];
