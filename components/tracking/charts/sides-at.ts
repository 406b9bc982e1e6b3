import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { type End, endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";

/** What the sides at one end of a drawing are called. */
export const sidesAt = (end: End, { sides }: Taxonomy, locale: Locale): string =>
  sides
    .filter(({ code }) => endOf(code) === end)
    .map(({ name }) => name[locale])
    .join(PUNCTUATION[locale].list);
