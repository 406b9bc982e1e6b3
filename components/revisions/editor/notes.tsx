"use client";

import { useState } from "react";
import styles from "@/components/ui/autosave/editor.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Messages as Errors } from "@/components/ui/fields/form-field";
import { Removed } from "@/components/ui/lists/removed";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { Note } from "@/lib/profiles/present";
import type { Content } from "@/lib/profiles/revisions/content";
import { LIMITS } from "@/lib/text/limits";
import type { EditMessages } from "../messages";
import { TextPair } from "./text-pair";

type Props = {
  content: Content;
  published: Content | null;
  errors: Errors;
  locale: Locale;
  messages: EditMessages;
  change: (update: (content: Content) => Content) => void;
};

/** The notes on doubtful details: to reword, to remove, and to get back. */
export function NoteFields({ content, published, errors, locale, messages, change }: Props) {
  const [gone, setGone] = useState<{ note: Note; index: number } | null>(null);
  const { notes } = content;
  const { fields } = messages.called;
  const update = (next: Note[]) => change((draft) => ({ ...draft, notes: next }));
  const overtaken = ({ field }: Note) =>
    published && (field === "population" || field === "areaKm2") && content[field] !== published[field];
  if (notes.length === 0 && !gone) return null;
  return (
    <section className={styles.editedSection} aria-labelledby="edited-notes">
      <h2 id="edited-notes">{messages.called.fields.notes}</h2>
      <p className={styles.sectionHint}>{messages.notesHint}</p>
      <ol className={styles.editedItems}>
        {notes.map((note, index) => (
          // A note has no name of its own, and does not change its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={styles.editedItem}>
            <div className={styles.editedItemHead}>
              <h3>{formatMessage(messages.noteOn, locale, { field: fields[note.field] })}</h3>
              <button
                type="button"
                className={classes(controls.button, controls.quiet)}
                onClick={() => {
                  setGone({ note, index });
                  update(notes.filter((other) => other !== note));
                }}
              >
                {messages.remove} <span className="visually-hidden">{fields[note.field]}</span>
              </button>
            </div>
            {overtaken(note) && <p className={panels.notice}>{messages.figureChanged}</p>}
            <TextPair
              path={`notes.${index}`}
              label={fields[note.field]}
              value={note}
              longest={LIMITS.note}
              rows={2}
              errors={errors}
              messages={messages}
              onChange={(language, text) =>
                update(notes.map((other) => (other === note ? { ...note, [language]: text } : other)))
              }
            />
          </li>
        ))}
      </ol>
      {gone && (
        <Removed
          id="undo-note"
          text={messages.noteRemoved}
          undo={messages.undo}
          onUndo={() => {
            update([...notes.slice(0, gone.index), gone.note, ...notes.slice(gone.index)]);
            setGone(null);
          }}
        />
      )}
    </section>
  );
}
