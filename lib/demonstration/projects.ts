import type { ProjectStatus } from "@/lib/projects/status";

type Text = { en?: string; zh?: string };
/** One demonstration project: what is written in it, and how far it has come. Invented, and says so by its accounts. */
export type DemonstrationProject = {
  lead: string;
  partner: string;
  cluster: string;
  themes: string[];
  challenges: string[];
  language: "en" | "zh";
  title: Text;
  summary: Text;
  status: ProjectStatus;
  /** Why it stands where it stands, where a move needs a reason. */
  reason?: string;
  milestones?: { title: string; due: string; reached?: string }[];
  update?: { health: "ON_TRACK" | "AT_RISK" | "LATE"; body: string };
  comments?: { by: string; body: string; language: "en" | "zh" }[];
};

const GREEN = "green-transition";
const RENEWAL = "renewal-cohesion";
const INNOVATION = "innovation-ecosystems";

export const DEMONSTRATION_PROJECTS: readonly DemonstrationProject[] = [
  {
    lead: "barcelona",
    partner: "wuhan",
    cluster: RENEWAL,
    themes: ["urban-agenda"],
    challenges: ["digital"],
    language: "en",
    status: "IN_PROGRESS",
    title: { en: "Superblocks, two ways", zh: "超级街区：两种做法" },
    summary: {
      en: "Both cities redesign one quarter so that walking comes first, measure noise, heat and trade before and after, and compare what worked.",
      zh: "两市各选一个街区，以步行优先重新设计，对比改造前后的噪声、热环境与商业活力，总结经验。",
    },
    milestones: [
      { title: "Quarters chosen and measured", due: "2026-06-30", reached: "2026-06-22" },
      { title: "Designs compared in a joint workshop", due: "2026-10-15" },
      { title: "First streets rebuilt", due: "2027-05-31" },
    ],
    update: {
      health: "AT_RISK",
      body: "Measurements are complete on both sides. The joint workshop waits for a date that suits both planning departments.",
    },
    comments: [
      { by: "wuhan", body: "我方街区测量数据已整理完毕，建议十二月上旬线上召开联合研讨会。", language: "zh" },
      { by: "barcelona", body: "Early December suits us. We will send the agenda this week.", language: "en" },
    ],
  },
  {
    lead: "suzhou",
    partner: "mannheim",
    cluster: GREEN,
    themes: ["circular-economy"],
    challenges: ["climate-energy"],
    language: "zh",
    status: "IN_PROGRESS",
    title: { zh: "工业园区的循环用水", en: "Circular water in industrial parks" },
    summary: {
      zh: "在两地各选一个工业园区，试行中水回用与雨水利用，并建立统一的水耗指标。",
      en: "One industrial park on each side tries reclaimed water and rainwater, with one common indicator of water use.",
    },
    milestones: [
      { title: "确定指标与基线", due: "2026-09-30", reached: "2026-09-20" },
      { title: "完成首批管网改造", due: "2027-03-31" },
    ],
    update: { health: "ON_TRACK", body: "基线数据已经双方核对，管网改造按计划进行。" },
  },
  {
    lead: "chengdu",
    partner: "sofia",
    cluster: INNOVATION,
    themes: ["cultural-tourism"],
    challenges: [],
    language: "zh",
    status: "UNDER_REVIEW",
    title: { zh: "古城与夜游：文化旅游新线路", en: "Old towns after dark: new routes for cultural tourism" },
    summary: {
      zh: "共同设计夜间文化旅游线路，兼顾居民生活与文物保护。",
      en: "The two cities design evening routes together, with residents and monuments in mind.",
    },
  },
  {
    lead: "bari",
    partner: "yangzhou",
    cluster: RENEWAL,
    themes: ["urban-agenda"],
    challenges: ["post-covid"],
    language: "en",
    status: "PROPOSED",
    title: { en: "Water fronts that belong to everybody" },
    summary: {
      en: "A port city and a canal city open their water fronts to residents and try out temporary uses before building.",
    },
  },
  {
    lead: "kunming",
    partner: "murcia",
    cluster: GREEN,
    themes: ["nature-based-solutions"],
    challenges: ["climate-energy"],
    language: "zh",
    status: "CHANGES_REQUESTED",
    title: { zh: "干旱城市的花园" },
    summary: { zh: "研究少水条件下的城市绿化，选育本地植物，减少灌溉用水。" },
    reason: "请补充双方各自的试点面积与用水基线，以便评估成效。",
  },
  {
    lead: "stuttgart-region",
    partner: "qingdao",
    cluster: INNOVATION,
    themes: ["education-clusters"],
    challenges: ["digital"],
    language: "en",
    status: "AGREED",
    title: { en: "Apprentices of connected factories", zh: "互联工厂的学徒" },
    summary: {
      en: "Vocational schools and firms on both sides write one curriculum for maintaining connected machines and exchange teachers.",
      zh: "双方职业院校与企业共同编写互联设备运维课程，并互派教师。",
    },
  },
  {
    lead: "hangzhou",
    partner: "barcelona",
    cluster: INNOVATION,
    themes: ["education-clusters"],
    challenges: ["digital"],
    language: "zh",
    status: "COMPLETED",
    title: { zh: "小企业跨境电商实训", en: "Cross-border e-commerce for small firms" },
    summary: {
      zh: "为两市小企业开设跨境电商实训，编写双语教材。",
      en: "Training in cross-border e-commerce for small firms of both cities, with teaching material in two languages.",
    },
    milestones: [
      { title: "双语教材定稿", due: "2026-05-31", reached: "2026-05-28" },
      { title: "完成两期实训", due: "2026-10-31", reached: "2026-10-25" },
    ],
    update: { health: "ON_TRACK", body: "两期实训全部完成，教材已向其他地区开放。" },
  },
  {
    lead: "umbria",
    partner: "hunan-xiangjiang-new-area",
    cluster: INNOVATION,
    themes: ["smart-specialisation"],
    challenges: [],
    language: "en",
    status: "ON_HOLD",
    title: { en: "Small machines for steep fields" },
    summary: { en: "Makers of farm machinery on both sides adapt light electric machines to terraced land." },
    reason: "The test season was missed; both sides agreed to wait for spring.",
  },
  {
    lead: "xi-an",
    partner: "bari",
    cluster: INNOVATION,
    themes: ["cultural-tourism"],
    challenges: [],
    language: "zh",
    status: "DECLINED",
    title: { zh: "丝路文物数字展" },
    summary: { zh: "联合举办线上文物展览。" },
    reason: "内容与已批准的两个项目重复，建议并入其中。",
  },
  {
    lead: "ljubljana-urban-region",
    partner: "chengdu",
    cluster: GREEN,
    themes: ["technology-4-0"],
    challenges: ["digital"],
    language: "en",
    status: "WITHDRAWN",
    title: { en: "Shared data for cleaner air" },
    summary: { en: "Common standards for air quality sensors in the two regions." },
    reason: "A national programme now covers this; the lead prefers not to do it twice.",
  },
  {
    lead: "wuhan",
    partner: "stuttgart-region",
    cluster: RENEWAL,
    themes: ["mobility"],
    challenges: ["climate-energy"],
    language: "zh",
    status: "CANCELLED",
    title: { zh: "轨道站点周边步行环境", en: "Walking to the train" },
    summary: {
      zh: "改善轨道站点周边的步行与骑行条件。",
      en: "Better paths on foot and by bicycle around railway stations.",
    },
    reason: "双方站点改造工期均已推迟两年以上，原计划无法实施。",
  },
  {
    lead: "mannheim",
    partner: "kunming",
    cluster: GREEN,
    themes: ["renovation-wave"],
    challenges: ["climate-energy"],
    language: "en",
    status: "DRAFT",
    title: { en: "Cool roofs for dense quarters" },
    summary: { en: "Trying reflective and green roofs on public buildings, and measuring what they save." },
  },
];
