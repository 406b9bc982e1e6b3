import { type Locale, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Changed } from "@/lib/notifications/queries";
import type { Health } from "@/lib/projects/present";

type Names = (slug: string) => string | undefined;

/** What happened, in a few words; details that are missing leave the sentence for it out. */
export function changeText({ type, detail, placeSlug }: Changed, nameOf: Names, locale: Locale): string {
  const { work, words } = messagesOf(locale);
  const changes = work.changes as Partial<Record<string, string>>;
  const given = (detail ?? {}) as Partial<Record<string, unknown>>;
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  const begins = text("begins");
  const sentence =
    type === "comment.written" && !begins ? changes["comment.hidden"] : (changes[type] ?? changes.other ?? "");
  const slug = text("place") || placeSlug || "";
  return say(sentence ?? "", locale, {
    place: nameOf(slug) ?? slug,
    title: text("title"),
    health: words.health[text("health") as Health] ?? "",
    begins: begins.length >= 120 ? `${begins}…` : begins,
  });
}
