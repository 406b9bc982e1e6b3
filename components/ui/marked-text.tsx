import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, type Params, quoted } from "@/lib/language/say";
import labels from "./labels.module.css";

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
  if (language === locale) return <Element className={className}>{Element === "q" ? quoted(text) : text}</Element>;
  const tag = <LanguageMark locale={locale} mark={mark} />;
  if (Element === "q")
    return (
      <span className={className}>
        <q lang={language}>{quoted(text)}</q> {tag}
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

type MarkedSentenceProps = Pick<WrittenProps, "text" | "language" | "locale"> & {
  sentence: string;
  /** What stands in the sentence for the text. */
  name: string;
  params?: Params;
  mark: string;
};

/** A sentence of the interface that says at `{name}` what somebody wrote, marked where it is in the other language. */
export function MarkedSentence({
  sentence,
  name,
  text: written,
  language: stored,
  params,
  locale,
  mark,
}: MarkedSentenceProps) {
  const [before = "", ...rest] = sentence.split(`{${name}}`);
  const part = (of: string) => formatMessage(of, locale, params);
  if (rest.length === 0) return part(before);
  const language = languageOf(written, locale, stored);
  const text = before.endsWith("“") ? quoted(written) : written;
  return (
    <>
      {part(before)}
      {language === locale ? text : <span lang={language}>{text}</span>}
      {part(rest.join(`{${name}}`))}
      {language !== locale && (
        <>
          {" "}
          <LanguageMark locale={locale} mark={mark} />
        </>
      )}
    </>
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
