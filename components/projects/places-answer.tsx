import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { TransitionView } from "@/lib/projects/present";

type Props = { answer: NonNullable<TransitionView["answer"]>; locale: Locale };

/** What the places are advised with a decision, in the languages it was written in, the reader's first. */
export function PlacesAnswer({ answer, locale }: Props) {
  const languages = LOCALES.toSorted((a, b) => Number(b === locale) - Number(a === locale));
  return (
    <div className="places-answer">
      <p>
        <strong>{messagesOf(locale).project.answer}</strong>
      </p>
      {languages.map(
        (language) =>
          answer[language] && (
            <p key={language} className="timeline-reason" lang={language}>
              {answer[language]}
            </p>
          ),
      )}
    </div>
  );
}
