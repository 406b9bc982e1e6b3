import { readFileSync } from "node:fs";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";

// Playwright's loader does not import JSON the way the application's does.
const read = (locale: Locale) => JSON.parse(readFileSync(`lib/language/${locale}.json`, "utf8")) as Messages;
const WORDS: Record<Locale, Messages> = { en: read("en"), zh: read("zh") };

/** Every text of the interface in one language. */
export const messagesOf = (locale: Locale): Messages => WORDS[locale];
