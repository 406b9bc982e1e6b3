import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Params } from "@/lib/language/say";
import { MarkedSentence, MarkedText, type WrittenProps } from "./marked-text";

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

/** A sentence that says at `{name}` what somebody wrote; in the browser it is `MarkedSentence`. */
export const Quoting = (props: QuotingProps) => (
  <MarkedSentence {...props} mark={messagesOf(props.locale).terms.inOtherLanguage} />
);
