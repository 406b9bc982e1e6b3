import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Params } from "@/lib/language/say";
import { languageOf } from "./language-of";
import { LanguageMark, MarkedText, type WrittenProps } from "./marked-text";

/** What somebody wrote, marked where it is in the other language; in the browser it is `MarkedText`. */
export function Written(props: WrittenProps) {
  return <MarkedText {...props} mark={messagesOf(props.locale).terms.inOtherLanguage} />;
}

type QuotingProps = {
  sentence: string;
  name: string;
  text: string;
  /** The language its author wrote it in, where that is stored. */
  language?: Locale | null;
  params?: Params;
  locale: Locale;
};

/** A sentence of the interface that says at `{name}` what somebody wrote, marked where it is in the other language. */
export function Quoting({ sentence, name, text, language: stored, params, locale }: QuotingProps) {
  const [before = "", after = ""] = sentence.split(`{${name}}`).map((part) => formatMessage(part, locale, params));
  const language = languageOf(text, locale, stored);
  return (
    <>
      {before}
      {language === locale ? text : <span lang={language}>{text}</span>}
      {after}
      {language !== locale && (
        <>
          {" "}
          <LanguageMark locale={locale} mark={messagesOf(locale).terms.inOtherLanguage} />
        </>
      )}
    </>
  );
}
