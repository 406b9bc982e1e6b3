import type { Locale } from "@/lib/language/locales";
import { formatMessage, inLanguage, type Params } from "@/lib/language/say";
import { languageOf } from "./language-of";

/** A text in the reader's language, or the other one with its `lang` set. */
export function Text({ text, locale }: { text: { en?: string | null; zh?: string | null }; locale: Locale }) {
  const found = inLanguage(text, locale);
  if (!found) return null;
  return found.language === locale ? found.text : <span lang={found.language}>{found.text}</span>;
}

type QuotingProps = { sentence: string; name: string; text: string; params?: Params; locale: Locale };

/** A sentence of the interface that says at `{name}` what somebody wrote, which may be in the other language. */
export function Quoting({ sentence, name, text, params, locale }: QuotingProps) {
  const [before = "", after = ""] = sentence.split(`{${name}}`).map((part) => formatMessage(part, locale, params));
  const language = languageOf(text, locale);
  return (
    <>
      {before}
      {language === locale ? text : <span lang={language}>{text}</span>}
      {after}
    </>
  );
}
