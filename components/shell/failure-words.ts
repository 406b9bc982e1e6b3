import en from "@/lib/language/en.json" with { type: "json" };
import zh from "@/lib/language/zh.json" with { type: "json" };

// Destructured, so that the bundler leaves out the rest of the two files.
const { failure: inEnglish } = en;
const { failure: inChinese } = zh;

export type FailureWords = typeof inEnglish;

/** The words of the error page, which gets no properties from the server. */
export const failureWords = (locale: string): FailureWords => (locale === "zh" ? inChinese : inEnglish);
