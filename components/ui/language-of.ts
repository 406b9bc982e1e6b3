import type { Locale } from "@/lib/language/locales";

/** Which of the two languages a text is most likely in: Chinese when a fifth of its letters are Han characters. */
export function languageOf(text: string, otherwise: Locale): Locale {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return otherwise;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 5 >= letters ? "zh" : "en";
}
