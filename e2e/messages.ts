import { readFileSync } from "node:fs";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { withProgramme } from "@/lib/language/programme";

// Playwright's loader does not import JSON the way the application's does.
const json = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const read = (locale: Locale) =>
  withProgramme(json(`lib/language/${locale}.json`) as Messages, json("data/programme.json")[locale]);
const WORDS: Record<Locale, Messages> = { en: read("en"), zh: read("zh") };

/** Every text of the interface in one language. */
export const messagesOf = (locale: Locale): Messages => WORDS[locale];
