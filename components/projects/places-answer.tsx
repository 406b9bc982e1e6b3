import { Written } from "@/components/ui/written";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { TransitionView } from "@/lib/projects/present";
import styles from "./conditions.module.css";
import historyStyles from "./history.module.css";

type Props = { answer: NonNullable<TransitionView["answer"]>; locale: Locale };

/** What the places are advised with a decision, in the languages it was written in, the reader's first. */
export function PlacesAnswer({ answer, locale }: Props) {
  const languages = LOCALES.toSorted((a, b) => Number(b === locale) - Number(a === locale));
  return (
    <div className={styles.placesAnswer}>
      <p>
        <strong>{messagesOf(locale).project.answer}</strong>
      </p>
      {languages.map(
        (language) =>
          answer[language] && (
            <Written
              key={language}
              as="p"
              className={historyStyles.timelineReason}
              text={answer[language]}
              language={language}
              locale={locale}
            />
          ),
      )}
    </div>
  );
}
