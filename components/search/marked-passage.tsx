import type { Locale } from "@/lib/language/locales";
import type { SearchHit } from "@/lib/search/present";

type Passage = NonNullable<SearchHit["passage"]>;

/** A text with what was asked for marked in it. */
export function MarkedPassage({ passage: { language, pieces }, locale }: { passage: Passage; locale: Locale }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no name but their place
  const marked = pieces.map(({ text, match }, at) => (match ? <mark key={at}>{text}</mark> : text));
  return language === locale ? marked : <span lang={language}>{marked}</span>;
}
