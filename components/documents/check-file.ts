import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";

export type FileRules = { endings: string[]; longest: number };

/** What can be told of a file before it is sent: that it is none, empty, too long, or of a kind that cannot be kept. */
export function faultOf(
  file: File | null | undefined,
  { endings, longest }: FileRules,
  words: Messages["documents"]["form"],
  locale: Locale,
): string | null {
  if (!file?.name) return words.required;
  if (file.size === 0) return words.empty;
  const ending = file.name.split(".").at(-1)?.toLowerCase().replace("jpeg", "jpg") ?? "";
  if (!endings.includes(ending)) return say(words.kindUnknown, locale, { kinds: endings.join(", ") });
  return file.size > longest ? say(words.tooLarge, locale, { count: Math.floor(longest / 1024 / 1024) }) : null;
}
