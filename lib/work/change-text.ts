import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { inLanguage, type Params } from "@/lib/language/say";
import type { Changed } from "./changes";

type Names = (slug: string) => string | undefined;

/** What the places are advised with a decision, in the reader's language where it was written in it. */
export function answerIn({ detail }: Changed, locale: Locale): string {
  return wordsIn((detail as { answer?: unknown } | null)?.answer, locale);
}

/** Words as they were told: a text as it was written, or what is there in both languages in the reader's. */
export function wordsIn(told: unknown, locale: Locale): string {
  if (typeof told === "string") return told;
  if (!told || typeof told !== "object") return "";
  const { en = null, zh = null } = told as { en?: string | null; zh?: string | null };
  return inLanguage({ en, zh }, locale)?.text ?? "";
}

/** What somebody wrote of what happened: of a reason and a title the one that its sentence holds. */
const WRITTEN = ["title", "reason"] as const;

/** What happened, in a few words: the sentence, what fills it, and what of that somebody wrote. */
export function changeText(
  { type, detail, placeSlug }: Changed,
  nameOf: Names,
  locale: Locale,
  messages: Messages["work"]["changes"],
): { sentence: string; params: Params; name: string; text: string } {
  const changes = messages as Partial<Record<string, string>>;
  const given = (detail ?? {}) as Partial<Record<string, unknown>>;
  const text = (name: string) => wordsIn(given[name], locale);
  const dayIn = (day: string) => (day ? formatDate(day, locale) : "");
  const sentence = changes[type] ?? changes.other ?? "";
  const slug = text("place") || placeSlug || "";
  const name = WRITTEN.find((each) => sentence.includes(`{${each}}`)) ?? "";
  const params = {
    place: nameOf(slug) ?? slug,
    title: text("title"),
    by: text("by"),
    search: text("search"),
    number: typeof given.number === "number" ? given.number : "",
    reason: text("reason"),
    days: typeof given.days === "number" ? given.days : "",
    date: dayIn(text("expectedOn") || text("dueOn") || text("startsAt")),
  };
  return { sentence, params, name, text: text(name) };
}

/** To which address the link was sent by which it was done without signing in; null where somebody signed in. */
export function linkOfChange({ detail }: { detail: unknown }): string | null {
  const { byLink } = (detail ?? {}) as { byLink?: unknown };
  return typeof byLink === "string" ? byLink : null;
}
