import type { Locale } from "./locales";

/**
 * From which share of Han characters among its letters on a text is Chinese. Where it is stored which language a text is
 * in, that holds until the letters plainly say otherwise: somebody may have written it anew in the other one.
 */
const CHINESE_FROM = { unknown: 1 / 5, en: 1 / 2, zh: Number.MIN_VALUE };

/** Which of the two languages a text is in, by what is stored and by its letters; with hardly any letter, `otherwise`. */
export function languageOf(text: string, otherwise: Locale, stored?: Locale | null): Locale {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return stored ?? otherwise;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han / letters >= CHINESE_FROM[stored ?? "unknown"] ? "zh" : "en";
}
