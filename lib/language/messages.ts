import programme from "@/data/programme.json";
import en from "./en.json";
import type { Locale } from "./locales";
import { withProgramme } from "./programme";
import zh from "./zh.json";

/**
 * The English file's shape, where a plural sentence may lack forms that its language does not know. English has a pair of
 * them: a key that is called `other` beside other names is one of those.
 */
type Widen<T> = T extends string
  ? string
  : T extends { one: string; other: string }
    ? { one?: string; other: string }
    : { [K in keyof T]: Widen<T[K]> };
export type Messages = Widen<typeof en>;

const MESSAGES: Record<Locale, Messages> = {
  en: withProgramme<Messages>(en, programme.en),
  zh: withProgramme<Messages>(zh, programme.zh),
};

/** Every text of the interface in one language. They stay on the server: a component in the browser is given its words. */
export const messagesOf = (locale: Locale): Messages => MESSAGES[locale];
