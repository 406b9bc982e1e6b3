import { DayOf } from "@/components/ui/day-of";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import { Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PartView } from "@/lib/progress/present";
import styles from "./updates.module.css";

type Props = {
  place: PartView["place"];
  part: { [K in "body" | "language" | "author" | "updatedAt"]: PartView[K] | null } | null;
  locale: Locale;
};

/** What a place has written for the next report, for those who only read it. */
export function PlacePart({ place, part, locale }: Props) {
  const messages = messagesOf(locale).progress;
  return (
    <div className={styles.updatePart}>
      <p className={styles.updateHead}>
        <strong>{formatMessage(messages.part.label, locale, { place: place.name[locale] })}</strong>
        {part?.author && part.updatedAt && (
          <span>
            <Sentence
              text={messages.partBy}
              values={{ person: part.author[locale], date: <DayOf at={part.updatedAt} locale={locale} /> }}
              locale={locale}
            />
          </span>
        )}
      </p>
      {part?.body ? (
        <Written as="p" className={styles.updateBody} text={part.body} language={part.language} locale={locale} />
      ) : (
        <p className={panels.sectionEmpty}>{messages.noPart}</p>
      )}
    </div>
  );
}
