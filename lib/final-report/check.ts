import type { Locale } from "@/lib/language/locales";
import { behindIn, otherOf, textsIn } from "@/lib/plan-model/text";
import type { ReportContent } from "./content";

type Promised = { key: string; name: { en: string | null; zh: string | null } };

/** What the check looks at: what is written, what the plan promised to measure, and what of it was measured. */
export type Reported = {
  content: ReportContent;
  original: Locale;
  indicators: Promised[];
  measured: readonly string[];
};

/** `must`: the project cannot be completed like this; `should`: a good report would have it. */
export type ReportFinding = {
  severity: "must" | "should";
  /** Its sentence under `finalReport.findings` in the message files. */
  code: string;
  /** The field, by the keys of its items: `practices.<key>.title.en`. */
  path: string;
  params?: { name?: string; count?: number };
};

/**
 * All that a final report still lacks, in the order of its form. Completing the project asks for what came of it as a
 * whole, for a value or a word on each indicator of the plan, and for no practice that is only half written.
 */
export function checkReport({ content, original, indicators, measured }: Reported): ReportFinding[] {
  const { summary, reached, practices, lessons, next } = content;
  const must = (code: string, path: string, params?: ReportFinding["params"]): ReportFinding[] => [
    { severity: "must", code, path: `${path}.${original}`, ...(params && { params }) },
  ];
  const should = (code: string, path: string, params?: ReportFinding["params"]): ReportFinding[] => [
    { severity: "should", code, path, ...(params && { params }) },
  ];
  const isReported = (key: string) => measured.includes(key) || !!reached[key]?.[original];
  const name = (indicator: Promised) => indicator.name[original] ?? indicator.name[otherOf(original)] ?? "";
  return [
    ...(summary[original] ? [] : must("summaryMissing", "summary")),
    ...indicators.flatMap((one) =>
      isReported(one.key) ? [] : must("indicatorUntold", `reached.${one.key}`, { name: name(one) }),
    ),
    ...(practices.length ? [] : should("practiceMissing", "practices")),
    ...practices.flatMap(({ key, title, body, themes }, index) => [
      ...(title[original] ? [] : must("practiceUntitled", `practices.${key}.title`, { count: index + 1 })),
      ...(body[original] ? [] : must("practiceUntold", `practices.${key}.body`, { count: index + 1 })),
      ...(themes.length ? [] : should("practiceWithoutTheme", `practices.${key}.themes`, { count: index + 1 })),
    ]),
    ...(lessons[original] ? [] : should("lessonsMissing", `lessons.${original}`)),
    ...(next[original] ? [] : should("nextMissing", `next.${original}`)),
    ...translations(content, original),
  ];
}

/** Places take a practice over in both languages, and the other side reads the report: a hint, once. */
function translations(content: ReportContent, original: Locale): ReportFinding[] {
  const other = otherOf(original);
  const [first, ...more] = textsIn(content).filter(({ text }) => text[original] && !text[other]);
  const [behind, ...behindToo] = behindIn(content, original);
  return [
    ...(first ? [finding("untranslated", `${first.path}.${other}`, more.length + 1)] : []),
    ...(behind ? [finding("translationBehind", `${behind}.${other}`, behindToo.length + 1)] : []),
  ];
}

const finding = (code: string, path: string, count: number): ReportFinding => ({
  severity: "should",
  code,
  path,
  params: { count },
});

/** Whether nothing stands against completing the project. */
export const isWritten = (findings: ReportFinding[]): boolean => findings.every(({ severity }) => severity !== "must");
