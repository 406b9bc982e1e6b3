import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";

export type FileRules = { endings: string[]; longest: number };

export const FILE_FIELD = "document.file";
/** The id of the sentence that says which files are taken: the hint of that field. */
export const FILES_TAKEN = "field-document-file-hint";

/** What can be told of a file before it is sent: that it is none, empty, too long, or of a kind that cannot be kept. */
export function faultOf(
  file: File | null | undefined,
  { endings, longest }: FileRules,
  messages: Messages["documents"]["form"],
  locale: Locale,
): string | null {
  if (!file?.name) return messages.required;
  if (file.size === 0) return messages.empty;
  const ending = file.name.split(".").at(-1)?.toLowerCase().replace("jpeg", "jpg") ?? "";
  if (!endings.includes(ending)) return formatMessage(messages.kindUnknown, locale, { kinds: endings.join(", ") });
  return file.size > longest
    ? formatMessage(messages.tooLarge, locale, { count: Math.floor(longest / 1024 / 1024) })
    : null;
}
