import type { NewPerson, Shown } from "@/lib/people/schema";

/** The password of every demonstration account, unless the environment sets another. */
export const demonstrationPassword = (): string => process.env.TANDEM_DEMONSTRATION_PASSWORD || "tongzhou-2026";

type Role = NewPerson["memberships"][number];
export type DemonstrationAccount = {
  email: string;
  nameEn: string;
  nameZh: string;
  locale: "en" | "zh";
  membership: Role;
};

const DOMAIN = "demo.tandem.example";

const coordinator = (place: string, nameEn: string, nameZh: string, locale: "en" | "zh"): DemonstrationAccount => ({
  email: `${place}@${DOMAIN}`,
  nameEn,
  nameZh,
  locale,
  membership: { role: "COORDINATOR", place },
});

const clusterLead = (cluster: string, nameEn: string, nameZh: string, locale: "en" | "zh"): DemonstrationAccount => ({
  email: `${cluster}@${DOMAIN}`,
  nameEn,
  nameZh,
  locale,
  membership: { role: "CLUSTER_LEAD", cluster },
});

const assessor = (side: string, nameEn: string, nameZh: string, locale: "en" | "zh"): DemonstrationAccount => ({
  email: `assessor-${side}@${DOMAIN}`,
  nameEn,
  nameZh,
  locale,
  membership: { role: "ASSESSOR" },
});

/** The accounts that are printed at the start and offered on the sign-in page. The people are invented. */
export const MAIN_ACCOUNTS: readonly DemonstrationAccount[] = [
  coordinator("barcelona", "Marta Soler", "玛尔塔·索莱尔", "en"),
  coordinator("mannheim", "Jonas Keller", "约纳斯·凯勒", "en"),
  coordinator("wuhan", "Chen Yue", "陈悦", "zh"),
  coordinator("chengdu", "Luo Jiaming", "罗嘉铭", "zh"),
  clusterLead("green-transition", "Ingrid Aalto", "英格丽德·阿尔托", "en"),
  clusterLead("renewal-cohesion", "Shen Wenqing", "沈文清", "zh"),
  clusterLead("innovation-ecosystems", "Paolo Ferri", "保罗·费里", "en"),
  assessor("eu", "Maria Lindqvist", "玛丽亚·林德奎斯特", "en"),
  assessor("cn", "Fang Zhou", "方舟", "zh"),
  {
    email: `secretariat@${DOMAIN}`,
    nameEn: "Claire Dumont",
    nameZh: "克莱尔·迪蒙",
    locale: "en",
    membership: { role: "SECRETARIAT" },
  },
  {
    email: `observer@${DOMAIN}`,
    nameEn: "Katarina Novak",
    nameZh: "卡塔琳娜·诺瓦克",
    locale: "en",
    membership: { role: "OBSERVER" },
  },
];

/** Coordinators of the other places that the demonstration projects need; they can sign in too, but are not listed. */
export const FURTHER_ACCOUNTS: readonly DemonstrationAccount[] = [
  coordinator("kunming", "Yang Ruolan", "杨若岚", "zh"),
  coordinator("suzhou", "Gu Mingyuan", "顾明远", "zh"),
  coordinator("hangzhou", "Xu Zhiqing", "许知清", "zh"),
  coordinator("xi-an", "Ma Xiaoyu", "马晓宇", "zh"),
  coordinator("yangzhou", "Zhu Yining", "朱怡宁", "zh"),
  coordinator("hunan-xiangjiang-new-area", "Peng Siyuan", "彭思源", "zh"),
  coordinator("sofia", "Elena Dimitrova", "埃莱娜·迪米特洛娃", "en"),
  coordinator("murcia", "Pilar Navarro", "皮拉尔·纳瓦罗", "en"),
  coordinator("umbria", "Giulia Conti", "朱莉娅·孔蒂", "en"),
  coordinator("stuttgart-region", "Katrin Vogel", "卡特琳·福格尔", "en"),
  coordinator("bari", "Nicola Lorusso", "尼古拉·洛鲁索", "en"),
  coordinator("ljubljana-urban-region", "Ana Kovač", "安娜·科瓦奇", "en"),
];

/** What they let the profiles of their places say of them; who is not here is not named. */
export const CONSENTS: Readonly<Record<string, Shown>> = {
  barcelona: "NAME_AND_EMAIL",
  mannheim: "NAME",
  chengdu: "NAME_AND_EMAIL",
  kunming: "NAME",
  "xi-an": "NAME_AND_EMAIL",
  umbria: "NAME",
  bari: "NAME_AND_EMAIL",
};

/** Every demonstration account. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [...MAIN_ACCOUNTS, ...FURTHER_ACCOUNTS];
