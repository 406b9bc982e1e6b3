import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Note } from "@/lib/profiles/present";
import styles from "./notes.module.css";

/** What is doubtful in the source, folded away until somebody asks for it; on paper it stands open. */
export function Notes({ notes, locale }: { notes: Note[]; locale: Locale }) {
  const messages = messagesOf(locale).profile;
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes} role="note">
      <details>
        <summary>{formatMessage(messages.doubts, locale, { count: notes.length })}</summary>
      </details>
      <div>
        <p>{messages.asPublished}</p>
        <ul>
          {notes.map((note) => (
            <li key={note.en}>{note[locale]}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
