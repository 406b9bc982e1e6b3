import type { Locale } from "@/lib/language/locales";
import labels from "./labels.module.css";
import { languageOf } from "./language-of";

/** Paragraphs say first that they are in the other language, titles and quotations say it behind. */
const FIRST = ["p", "blockquote", "dd"];

export type WrittenProps = {
  text: string;
  /** The language its author wrote it in, where that is stored. */
  language?: Locale | null;
  locale: Locale;
  /** What it stands in; in a line of its own language nothing is needed around it. */
  as?: "p" | "blockquote" | "dd" | "span" | "q" | "h3" | "h4";
  className?: string;
};

/** What somebody wrote: in the other language than the page's it carries its `lang`, and the mark that says so. */
export function MarkedText({ text, language: stored, locale, as, className, mark }: WrittenProps & { mark: string }) {
  const language = languageOf(text, locale, stored);
  if (language === locale && !as && !className) return text;
  const Element = as ?? "span";
  if (language === locale) return <Element className={className}>{text}</Element>;
  const tag = <LanguageMark locale={locale} mark={mark} />;
  if (Element === "q")
    return (
      <span className={className}>
        <q lang={language}>{text}</q> {tag}
      </span>
    );
  return (
    <Element className={className} lang={language}>
      {FIRST.includes(Element) ? (
        <>
          {tag} {text}
        </>
      ) : (
        <>
          {text} {tag}
        </>
      )}
    </Element>
  );
}

/** Says that what it stands beside is in the other language. */
export function LanguageMark({ locale, mark }: { locale: Locale; mark: string }) {
  return (
    <span className={labels.tag} lang={locale}>
      {mark}
    </span>
  );
}
