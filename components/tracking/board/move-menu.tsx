"use client";

import { useEffect, useId, useRef } from "react";
import {
  type Move,
  standsApart,
  type TransitionMessages,
  transitionName,
} from "@/components/projects/transition-names";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import dialogs from "@/components/ui/dialog.module.css";
import { useModal } from "@/components/ui/dialogs/use-modal";
import { focusOn } from "@/components/ui/focus-heading";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { fill } from "@/lib/language/say";
import type { ProjectView } from "@/lib/projects/present";
import styles from "./move-menu.module.css";

type BoardMoveMessages = {
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
/** What is said to somebody who may move cards. */
export type MovableMessages = {
  board: BoardMoveMessages;
  transitions: TransitionMessages;
  /** Who may make each move, in words, by `FROM-TO`. */
  who: Record<string, string>;
};

type Props = {
  title: string;
  /** Null until the server has answered what is possible. */
  project: ProjectView | null;
  locale: Locale;
  messages: BoardMoveMessages;
  transitionMessages: TransitionMessages;
  onChoose: (move: Move) => void;
  onClose: () => void;
};

/** What can be done with a card now: each move a button, what the others wait for, and quietly last what stops it. */
export function MoveMenu({ title, project, locale, messages, transitionMessages, onChoose, onClose }: Props) {
  const { dialog, closed } = useModal(onClose);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const onwards = useRef<HTMLUListElement>(null);
  // The menu opens before it is known what is possible: then the first choice that leads on has the focus, as in any
  // menu; what stops the project never has.
  useEffect(() => {
    if (!project) return;
    const first = onwards.current?.querySelector("button");
    if (first) first.focus();
    else if (heading.current) focusOn(heading.current);
  }, [project]);
  const moves = project?.abilities.transitions ?? [];
  const apart = moves.filter(standsApart);
  const waiting = project?.abilities.waitingFor ?? [];
  const item = (move: Move, name: string) => (
    <li key={move.to}>
      <button type="button" className={styles.cardMove} onClick={() => onChoose(move)}>
        {name} <span className={styles.cardMoveTo}>→ {transitionMessages.statuses[move.to]}</span>
      </button>
    </li>
  );
  return (
    <dialog ref={dialog} className={classes(dialogs.dialog, styles.moveMenu)} aria-labelledby={id} onClose={closed}>
      <h2 ref={heading} id={id}>
        {title}
      </h2>
      {!project && <p role="status">{messages.loading}</p>}
      {project && moves.length + waiting.length === 0 && <p>{messages.none}</p>}
      <ul ref={onwards}>
        {moves
          .filter((move) => !standsApart(move))
          .map((move) => item(move, transitionName(transitionMessages, move).button))}
        {waiting.map((move) => (
          <li key={move.to} className={styles.cardMoveUnmet}>
            {transitionName(transitionMessages, move).button}
            {PUNCTUATION[locale].colon}
            {move.unmet.map((condition) => transitionMessages.unmet[condition]).join(" ")}
          </li>
        ))}
      </ul>
      {apart.length > 0 && (
        <ul className={styles.cardMovesApart}>
          {apart.map((move) =>
            item(move, fill(transitionMessages.asksFirst, { act: transitionName(transitionMessages, move).button })),
          )}
        </ul>
      )}
      <button type="button" className={controls.button} onClick={onClose}>
        {messages.close}
      </button>
    </dialog>
  );
}
