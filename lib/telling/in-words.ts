import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatDayAndTime } from "@/lib/language/moment";
import { fill, inLanguage } from "@/lib/language/say";
import type { LetterItem } from "@/lib/mail/letter";
import { allPlaces } from "@/lib/places/queries";
import { changeHref } from "@/lib/work/change-href";
import { answerIn, changeText, linkOfChange } from "@/lib/work/change-text";
import type { Changed } from "@/lib/work/changes";
import type { LetterReader } from "./reader";

/** How places are called in a language, by slug. */
export async function placeNames(locale: Locale): Promise<(slug: string) => string | undefined> {
  const names = new Map((await allPlaces()).map(({ slug, name }) => [slug, name[locale]]));
  return (slug) => names.get(slug);
}

/** A sentence as it begins: in English with a capital. */
export const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** What happened as a line of a letter, with what somebody wrote, who did it when, and where it leads. */
export function itemOf(
  change: Changed,
  { locale, zone }: Pick<LetterReader, "locale" | "zone">,
  nameOf: (slug: string) => string | undefined,
): LetterItem {
  const { work, mail } = messagesOf(locale);
  const { sentence, params, name, text } = changeText(change, nameOf, locale, work.changes);
  const address = linkOfChange(change);
  const [by, when] = [doneBy(change, locale), formatDayAndTime(change.createdAt, locale, zone)];
  const values = Object.fromEntries(
    Object.entries({ ...params, ...(name && { [name]: text }) }).map(([key, value]) => [key, String(value)]),
  );
  return {
    text: begun(fill(sentence, values)),
    quote: answerIn(change, locale) || change.begins || undefined,
    when: by ? fill(address ? mail.frame.byLink : mail.frame.by, { by, when, address: address ?? "" }) : when,
    path: changeHref(change, locale) ?? undefined,
  };
}

/** Who did it, as it was told then. */
export function doneBy({ detail }: Changed, locale: Locale): string {
  const { by } = (detail ?? {}) as { by?: { en?: string; zh?: string } | null };
  return by ? (inLanguage(by, locale)?.text ?? "") : "";
}

/** The day that something is about, as the language writes it. */
export function dayOfChange({ detail }: Changed, locale: Locale, zone: string): string {
  const { startsAt, dueOn, expectedOn } = (detail ?? {}) as Record<string, string | undefined>;
  if (startsAt) return formatDayAndTime(startsAt, locale, zone);
  const day = dueOn ?? expectedOn;
  return day ? formatDate(day, locale) : "";
}
