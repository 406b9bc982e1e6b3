import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Note } from "@/lib/profiles/present";
import styles from "./profile.module.css";

const ABOUT_FIGURES = ["population", "areaKm2"];

/** What is doubtful in the source, said where the figures are read. */
export function Notes({ notes, locale }: { notes: Note[]; locale: Locale }) {
  const messages = messagesOf(locale).profile;
  if (notes.length === 0) return null;
  const figures = notes.filter(({ field }) => ABOUT_FIGURES.includes(field));
  const rest = notes.filter(({ field }) => !ABOUT_FIGURES.includes(field));
  return (
    <div className={classes(panels.notice, styles.profileNotes)} role="note">
      {[
        { title: messages.aboutFigures, list: figures },
        { title: messages.aboutText, list: rest },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <div key={title}>
            <p>
              <strong>{title}</strong> {messages.asPublished}
            </p>
            <ul>
              {list.map((note) => (
                <li key={note.en}>{note[locale]}</li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
