"use client";

import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { classes } from "./classes";
import controls from "./controls.module.css";
import styles from "./moves.module.css";
import { Failure } from "./notices/failure";

type Props<Move> = {
  moves: { label: string; move: Move }[];
  change: { busy: boolean; error: unknown; mutate: (move: Move) => void };
  /** Of moves that say how it stands, the one that holds. */
  held?: Move;
  /** What the row is called, where what stands before it does not say so. */
  label?: string;
  /** What it is about, for who hears it apart from what stands around it. */
  about?: string;
  locale: Locale;
  failure: Messages["project"]["failure"];
};

/** What can be done with one thing, each by one press, and why it was not. */
export function Moves<Move extends string | object>({
  moves,
  change,
  held,
  label,
  about,
  locale,
  failure,
}: Props<Move>) {
  return (
    <fieldset className={styles.moves}>
      {(label || about) && (
        <legend className={label ? undefined : "visually-hidden"}>
          {label}
          {about && <span className="visually-hidden"> {about}</span>}
        </legend>
      )}
      {moves.map(({ label: name, move }) => (
        <button
          key={name}
          type="button"
          className={classes(controls.button, controls.quiet)}
          disabled={change.busy}
          aria-pressed={held === undefined ? undefined : held === move}
          onClick={() => change.mutate(move)}
        >
          {name}
        </button>
      ))}
      <Failure error={change.error} locale={locale} messages={failure} />
    </fieldset>
  );
}
