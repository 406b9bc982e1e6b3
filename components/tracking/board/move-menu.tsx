"use client";

import { useEffect, useId } from "react";
import { endsBadly, type Move, type MoveWords, verbOf } from "@/components/projects/move-dialog";
import { useModal } from "@/components/projects/use-modal";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import type { ProjectView } from "@/lib/projects/present";

export type BoardMoveWords = {
  menuTitle: string;
  loading: string;
  none: string;
  close: string;
  failed: string;
  /** `{title}`, `{from}`, `{to}` */
  noWay: string;
  notYours: string;
  notYet: string;
  done: string;
};
type Props = {
  title: string;
  /** Null until the server has answered what is possible. */
  project: ProjectView | null;
  locale: Locale;
  words: BoardMoveWords;
  moveWords: MoveWords;
  onChoose: (move: Move) => void;
  onClose: () => void;
};

/** What can be done with a card now: each move a button, and what the others wait for. */
export function MoveMenu({ title, project, locale, words, moveWords, onChoose, onClose }: Props) {
  const { dialog, closed } = useModal(onClose);
  const id = useId();
  // The menu opens before it is known what is possible: then the first choice has the focus, as in any menu.
  useEffect(() => {
    if (project) dialog.current?.querySelector<HTMLElement>(".card-move")?.focus();
  }, [project, dialog]);
  const moves = project?.abilities.transitions ?? [];
  const waiting = project?.abilities.waitingFor ?? [];
  return (
    <dialog ref={dialog} className="dialog move-menu" aria-labelledby={id} onClose={closed}>
      <h2 id={id}>{title}</h2>
      {!project && <p role="status">{words.loading}</p>}
      {project && moves.length + waiting.length === 0 && <p>{words.none}</p>}
      <ul>
        {moves.map((move) => (
          <li key={move.to}>
            <button
              type="button"
              className={endsBadly(move) ? "card-move danger" : "card-move"}
              onClick={() => onChoose(move)}
            >
              {verbOf(moveWords, move).button} <span className="card-move-to">→ {moveWords.statuses[move.to]}</span>
            </button>
          </li>
        ))}
        {waiting.map((move) => (
          <li key={move.to} className="card-move-unmet">
            {verbOf(moveWords, move).button}
            {PUNCTUATION[locale].colon}
            {move.unmet.map((condition) => moveWords.unmet[condition]).join(" ")}
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onClose}>
        {words.close}
      </button>
    </dialog>
  );
}
