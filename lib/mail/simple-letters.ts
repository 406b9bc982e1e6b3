import type { Locale } from "@/lib/language/locales";
import { type Messages, messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage, type Params } from "@/lib/language/say";
import type { Database } from "@/lib/platform/database";
import type { Letter } from "./letter";
import { type NewMail, queueMail } from "./queue";

/** The letters that are sentences with names in them, and one thing to press: those of `mail.letters` in the messages. */
export type SimpleKind = keyof Messages["mail"]["letters"];

/** What fills a sentence; what has a name in each language is given in both. */
type Values = Record<string, string | number | { en: string | null; zh: string | null }>;

type SimpleLetter = Omit<NewMail, "kind" | "data"> & {
  kind: SimpleKind;
  values?: Values;
  /** Where its button leads, without the language: `/invitation/…`. */
  path?: string;
};

/** The sentences of a letter: paragraphs are apart by an empty line; without a button it has nothing to press. */
type Sentences = { subject: string; heading: string; text: string; button?: string; note?: string; why: string };

/** Queues a letter of sentences, in the caller's transaction; see queueMail. */
export const queueLetter = (database: Database, { values = {}, path, ...mail }: SimpleLetter) =>
  queueMail(database, { ...mail, data: { values, ...(path && { path }) } });

/** Whether a mail is one of these letters. */
export const isSimple = (kind: string): kind is SimpleKind => Object.hasOwn(messagesOf("en").mail.letters, kind);

/** Writes one of these letters. */
export function simpleLetter(kind: SimpleKind, data: unknown, locale: Locale): Letter {
  const { values = {}, path } = data as { values?: Values; path?: string };
  const sentences: Sentences = messagesOf(locale).mail.letters[kind];
  const params: Params = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" ? (inLanguage(value, locale)?.text ?? "") : value,
    ]),
  );
  const filled = (sentence: string) => formatMessage(sentence, locale, params);
  return {
    subject: filled(sentences.subject),
    heading: filled(sentences.heading),
    paragraphs: filled(sentences.text).split("\n\n"),
    actions: path && sentences.button ? [{ label: filled(sentences.button), path: `/${locale}${path}` }] : [],
    notes: sentences.note ? [filled(sentences.note)] : [],
    why: filled(sentences.why),
  };
}
