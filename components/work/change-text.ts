import { formatDate } from "@/lib/language/format";
import { type Locale, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Changed } from "@/lib/notifications/changes";

type Names = (slug: string) => string | undefined;

/** What happened, in a few words. */
export function changeText({ type, detail, placeSlug }: Changed, nameOf: Names, locale: Locale): string {
  const { work } = messagesOf(locale);
  const changes = work.changes as Partial<Record<string, string>>;
  const given = (detail ?? {}) as Partial<Record<string, unknown>>;
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  const dayIn = (day: string) => (day ? formatDate(day, locale) : "");
  const sentence = changes[type] ?? changes.other ?? "";
  const slug = text("place") || placeSlug || "";
  return say(sentence, locale, {
    place: nameOf(slug) ?? slug,
    title: text("title"),
    number: typeof given.number === "number" ? given.number : "",
    reason: text("reason"),
    days: typeof given.days === "number" ? given.days : "",
    date: dayIn(text("expectedOn") || text("dueOn") || text("startsAt")),
  });
}
