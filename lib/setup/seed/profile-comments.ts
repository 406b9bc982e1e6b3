import type { Locale } from "@/lib/language/locales";

/** What is asked and answered under profiles: how many days ago, whose profile, who writes, in which language. */
export const PROFILE_COMMENTS: readonly [daysAgo: number, place: string, by: string, language: Locale, body: string][] =
  [
    [
      35,
      "barcelona",
      "chengdu",
      "zh",
      "请问 22@ 创新区改造时，原有的小工厂是怎样安置的？我市老工业区正面临同样的问题。",
    ],
    [
      33,
      "barcelona",
      "barcelona",
      "en",
      "Many stayed: the plan lets workshops keep their ground floors. I am glad to send you the three pages that explain the rule.",
    ],
    [
      21,
      "wuhan",
      "mannheim",
      "en",
      "Which of your development zones work with vocational schools? We are looking for one with mechanical engineering.",
    ],
    [20, "wuhan", "wuhan", "zh", "武汉经济技术开发区内有两所职业院校与车企合办专业，欢迎来信详谈。"],
  ];
