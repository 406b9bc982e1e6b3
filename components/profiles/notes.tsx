import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Note } from "@/lib/profiles/present";

const ABOUT_FIGURES = ["population", "areaKm2"];

/** What is doubtful in the source, said where the figures are read. */
export function Notes({ notes, locale }: { notes: Note[]; locale: Locale }) {
  const words = messagesOf(locale).profile;
  if (notes.length === 0) return null;
  const figures = notes.filter(({ field }) => ABOUT_FIGURES.includes(field));
  const rest = notes.filter(({ field }) => !ABOUT_FIGURES.includes(field));
  return (
    <div className="notice profile-notes" role="note">
      {[
        { title: words.aboutFigures, list: figures },
        { title: words.aboutText, list: rest },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <div key={title}>
            <p>
              <strong>{title}</strong> {words.asPublished}
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
