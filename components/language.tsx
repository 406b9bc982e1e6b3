import type { Locale } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";

/** A text in the reader's language, or the other one with its `lang` set. */
export function Text({ text, locale }: { text: { en?: string | null; zh?: string | null }; locale: Locale }) {
  const found = inLanguage(text, locale);
  if (!found) return null;
  return found.language === locale ? found.text : <span lang={found.language}>{found.text}</span>;
}
