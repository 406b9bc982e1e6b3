import type { Locale } from "@/lib/language/locales";
import { inLanguage } from "@/lib/language/say";

/** The name of something in the reader's language, or the other one with its `lang` set. */
export function Text({ text, locale }: { text: { en?: string | null; zh?: string | null }; locale: Locale }) {
  const found = inLanguage(text, locale);
  if (!found) return null;
  return found.language === locale ? found.text : <span lang={found.language}>{found.text}</span>;
}
