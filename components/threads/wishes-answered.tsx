import forms from "@/components/ui/forms.module.css";
import { MarkedSentence } from "@/components/ui/marked-text";
import type { Locale } from "@/lib/language/locales";
import type { Answering } from "./answering";
import styles from "./thread.module.css";
import type { ThreadMessages } from "./thread-messages";

type Props = {
  open: Answering[];
  /** The places that are not answered here. */
  left: string[];
  onChange: (left: string[]) => void;
  locale: Locale;
  messages: ThreadMessages;
};

/** What places wrote that waits for an answer, each of which the comment answers until it is left out. */
export function WishesAnswered({ open, left, onChange, locale, messages }: Props) {
  return (
    <fieldset className={styles.answering}>
      <legend>{messages.answering}</legend>
      {open.map(({ slug, place, text }) => (
        <label key={slug} className={forms.option}>
          <input
            type="checkbox"
            checked={!left.includes(slug)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? left.filter((each) => each !== slug) : [...left, slug])
            }
          />
          <span>
            <MarkedSentence
              sentence={messages.answered}
              name="text"
              text={text}
              params={{ place }}
              mark={messages.inOtherLanguage}
              locale={locale}
            />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
