import { acceptsAmendment, amends } from "../actions/amendments";
import { measures, plans, reaches, reports, writesPart, writesSection } from "../actions/delivery";
import { writesReport } from "../actions/final-report";
import { arranges, callsOff } from "../actions/meetings";
import { BATTERIES, COURSE_BOOK, COURSE_TABLE } from "../documents";
import { SMALL_FIRMS } from "../reports/small-firms";
import { accepts, comments, moves, refuses, type Scenario } from "../scenario";

const cluster = "innovation-ecosystems";

export const INNOVATION_ECOSYSTEMS: readonly Scenario[] = [
  {
    key: "small-firms",
    daysAgo: 310,
    lead: "hangzhou",
    partners: ["sofia"],
    cluster,
    themes: ["education-clusters"],
    challenges: ["digital"],
    originalLanguage: "zh",
    title: { zh: "小企业跨境电商实训", en: "Selling across borders: training for small firms" },
    summary: {
      zh: "为两市小企业开设跨境电商实训，编写双语教材，每期各有十五家企业参加，结业时每家都完成第一笔跨境订单。",
      en: "Training in cross-border e-commerce for fifteen small firms of each city at a time, with teaching material in both languages. Each firm ends with its first order from abroad.",
    },
    startsIn: -260,
    endsIn: -20,
    steps: [
      [
        309,
        "hangzhou",
        "zh",
        writesSection("results", {
          text: { zh: "六十家小企业完成首笔跨境订单。", en: "Sixty small firms have their first order from abroad." },
          indicators: [
            {
              key: "firms-trained",
              name: { zh: "完成实训的企业", en: "Firms that finished the training" },
              kind: "ORGANISATIONS_INVOLVED",
              unit: { zh: "家", en: "firms" },
              baseline: 0,
              target: 60,
              measured: { zh: "结业名单", en: "Lists of those who finished" },
            },
          ],
        }),
      ],
      [309, "hangzhou", "zh", plans("双语教材定稿", -180, { kind: "DELIVERABLE" })],
      [309, "hangzhou", "zh", plans("完成两期实训", -40, { needs: ["双语教材定稿"] })],
      [308, "hangzhou", "zh", moves("PROPOSED")],
      [300, "sofia", "en", accepts()],
      [294, "innovation-ecosystems", "en", moves("UNDER_REVIEW")],
      [285, "innovation-ecosystems", "en", moves("AGREED")],
      [260, "hangzhou", "zh", moves("IN_PROGRESS")],
      [
        200,
        "hangzhou",
        "zh",
        arranges("ONLINE", "两市教师备课会", [-190, "07:00", 2], {
          place: "hangzhou",
          link: "https://meet.example.org/small-firms",
          description: "逐课核对中英文教材，确定两市共用的案例。",
        }),
      ],
      [182, "hangzhou", "zh", reaches("双语教材定稿")],
      [
        121,
        "sofia",
        "en",
        writesPart(
          "The first course is over: 14 of 15 firms in Sofia have sold abroad, the last one has found that it would rather not.",
        ),
      ],
      [120, "hangzhou", "zh", measures("firms-trained", 29)],
      [120, "hangzhou", "zh", reports("首期实训结束，两市二十九家企业结业，教材按学员意见修订后用于第二期。")],
      [
        70,
        "sofia",
        "en",
        arranges("STUDY_VISIT", "Shop owners from Hangzhou at the autumn fair", [-52, "06:00", 9], {
          place: "sofia",
          venue: "Inter Expo Center, hall 3",
          description:
            "Six owners from Hangzhou sell beside those of Sofia for a day, and compare what is asked of them.",
        }),
      ],
      [48, "hangzhou", "zh", COURSE_BOOK],
      [42, "hangzhou", "zh", reaches("完成两期实训")],
      [41, "hangzhou", "zh", measures("firms-trained", 58)],
      [40, "hangzhou", "zh", reports("两期实训全部完成，五十八家企业实现首单。教材已向其他地区开放。")],
      [38, "sofia", "en", COURSE_TABLE],
      [25, "hangzhou", "zh", writesReport(SMALL_FIRMS)],
      [22, "hangzhou", "zh", moves("COMPLETED")],
      [
        19,
        "innovation-ecosystems",
        "en",
        comments("A good end. Would you show the material at the next cluster meeting?"),
      ],
    ],
  },
  {
    key: "after-dark",
    daysAgo: 16,
    lead: "chengdu",
    partners: ["murcia", "barcelona"],
    cluster,
    themes: ["cultural-tourism"],
    challenges: [],
    originalLanguage: "zh",
    title: { zh: "古城与夜游", en: "Old towns after dark" },
    summary: {
      zh: "夜间旅游给老城带来收入，也带来噪声。三市共同设计夜游线路：几点熄灯、走哪条街、谁来经营，都先与居民商定，再向游客开放。",
      en: "Evening visitors bring an old town income, and noise. The cities design routes together: when the lights go out, which streets, and who runs them is agreed with residents first.",
    },
    startsIn: 75,
    endsIn: 620,
    steps: [
      [15, "chengdu", "zh", moves("PROPOSED")],
      [
        10,
        "murcia",
        "en",
        accepts("With pleasure; our cultural plan for the evenings is two years old and needs a second look."),
      ],
    ],
  },
  {
    key: "connected-factories",
    daysAgo: 9,
    lead: "mannheim",
    partners: ["wuhan"],
    cluster,
    themes: ["education-clusters"],
    challenges: ["digital"],
    originalLanguage: "en",
    title: { en: "Apprentices of connected factories", zh: "互联工厂的学徒" },
    summary: {
      en: "Vocational schools and firms on both sides write one curriculum for maintaining connected machines, teach it for a year in two classes each, and exchange their teachers for a month.",
      zh: "双方职业院校与企业共同编写互联设备运维课程，各在两个班试教一年，并互派教师一个月。",
    },
    startsIn: 160,
    endsIn: 700,
    steps: [[8, "mannheim", "en", moves("PROPOSED")]],
  },
  {
    key: "steep-fields",
    daysAgo: 205,
    lead: "umbria",
    partners: ["hunan-xiangjiang-new-area"],
    cluster,
    themes: ["smart-specialisation"],
    challenges: [],
    originalLanguage: "en",
    title: { en: "Small machines for steep fields" },
    summary: {
      en: "Makers of farm machinery on both sides adapt light electric machines to olive groves and terraced rice, and test them with the growers for one season.",
    },
    startsIn: -140,
    endsIn: 380,
    steps: [
      [204, "umbria", "en", moves("PROPOSED")],
      [196, "hunan-xiangjiang-new-area", "zh", accepts("区内两家农机企业愿意参加。")],
      [195, "umbria", "en", plans("Two prototypes on the test field", 95, { kind: "DELIVERABLE" })],
      [190, "innovation-ecosystems", "en", moves("UNDER_REVIEW")],
      [178, "innovation-ecosystems", "en", moves("AGREED")],
      [140, "umbria", "en", moves("IN_PROGRESS")],
      [
        95,
        "umbria",
        "en",
        arranges("MEETING", "Both prototypes on the test field", [-62, "08:00", 5], {
          place: "umbria",
          venue: "Olive grove of the agricultural college, Perugia",
          description: "The makers show, the growers drive.",
        }),
      ],
      [
        70,
        "umbria",
        "en",
        reports("The prototypes missed the season: batteries were held up at customs for seven weeks."),
      ],
      [
        66,
        "umbria",
        "en",
        moves(
          "ON_HOLD",
          "The test season is missed. Both sides agreed to wait for spring rather than test in the shed.",
        ),
      ],
      [66, "umbria", "en", callsOff("Both prototypes on the test field")],
      [64, "umbria", "en", BATTERIES],
      [
        61,
        "umbria",
        "en",
        amends(
          "The machines have to be tried on wet ground in spring and on dry ground in autumn. Both seasons come a year later than planned, so the prototypes and the end move with them. The budget stays as it is.",
          { endsIn: 500, moved: { "Two prototypes on the test field": 210 } },
        ),
      ],
      [57, "hunan-xiangjiang-new-area", "zh", acceptsAmendment("两家企业同意明年春季再试，样机在此期间继续改进。")],
      [52, "innovation-ecosystems", "en", acceptsAmendment("Better a season later than a season missed.")],
    ],
  },
  {
    key: "silk-road-museum",
    daysAgo: 140,
    lead: "xi-an",
    partners: ["murcia", "bari"],
    cluster,
    themes: ["cultural-tourism"],
    challenges: ["digital"],
    originalLanguage: "zh",
    title: { zh: "丝路文物数字展" },
    summary: { zh: "两地博物馆各选三十件文物，联合举办线上展览，中西双语讲解。" },
    steps: [
      [138, "xi-an", "zh", moves("PROPOSED")],
      [131, "murcia", "en", accepts()],
      [129, "bari", "en", refuses("Our museum is closed for works until the year after next.")],
      [
        122,
        "innovation-ecosystems",
        "en",
        moves(
          "DECLINED",
          "Two agreed projects already do this with the same museums. Please join one of them; both leads have said that they would be glad.",
        ),
      ],
    ],
  },
];
