"use client";

import { type ReactNode, useState } from "react";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { DialogOnDemand } from "@/components/ui/dialogs/dialog-on-demand";
import type { Locale } from "@/lib/language/locales";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { Condition } from "@/lib/project-rules/transitions";
import type { ProjectAbilities } from "@/lib/projects/present";
import styles from "./actions.module.css";
import { transitionDialog } from "./transition-dialog-on-demand";
import { endsBadly, goesBack, type Move, type TransitionMessages, transitionName } from "./transition-names";

type Props = {
  code: string;
  status: ProjectStatus;
  version: number | null;
  abilities: Pick<ProjectAbilities, "transitions" | "waitingFor">;
  locale: Locale;
  messages: TransitionMessages;
  /** What else can be done; stands before what ends the project. */
  children?: ReactNode;
};

/** The page of the project that lists what is missing for a condition, each with a link to its field. */
const PUT_RIGHT_AT: Partial<Record<Condition, string>> = { finalReportWritten: "final-report", planConsistent: "plan" };

/** A button for each move that the reader may make, and what the others still wait for. */
export function Moves({ code, status, version, abilities, locale, messages, children }: Props) {
  const [requested, setRequested] = useState<Move | null>(null);
  const [announcement, setAnnouncement] = useState<string | null>(null);
  useRequestedForm(`move/${code}`, (to) => setRequested(abilities.transitions.find((move) => move.to === to) ?? null));
  const onwards = abilities.transitions.filter((move) => !endsBadly(move) && !goesBack(move));
  const ending = abilities.transitions.filter(endsBadly);
  const back = abilities.transitions.filter(goesBack);
  return (
    <div className={styles.moves}>
      {announcement && (
        <p className={styles.movesDone} role="status">
          {announcement}
        </p>
      )}
      {onwards.map((move, position) => (
        <button
          key={move.to}
          type="button"
          className={classes(controls.button, position === 0 ? controls.primary : undefined)}
          {...transitionDialog.warming}
          onClick={() => setRequested(move)}
        >
          {transitionName(messages, move).button}
        </button>
      ))}
      {children}
      {back.map((move) => (
        <button
          key={move.to}
          type="button"
          className={controls.button}
          {...transitionDialog.warming}
          onClick={() => setRequested(move)}
        >
          {transitionName(messages, move).button}
        </button>
      ))}
      {ending.map((move) => (
        <button
          key={move.to}
          type="button"
          className={classes(controls.button, controls.danger)}
          {...transitionDialog.warming}
          onClick={() => setRequested(move)}
        >
          {transitionName(messages, move).button}
        </button>
      ))}
      {abilities.waitingFor.map((move) => (
        <div key={move.to} className={styles.movesUnmet}>
          <p>
            <strong>{transitionName(messages, move).button}</strong> · {messages.notYet}
          </p>
          <ul>
            {move.unmet.map((condition) => (
              <li key={condition}>
                {condition in PUT_RIGHT_AT ? (
                  <a href={`/${locale}/projects/${code}/${PUT_RIGHT_AT[condition]}`}>{messages.unmet[condition]}</a>
                ) : (
                  messages.unmet[condition]
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {requested && (
        <DialogOnDemand
          dialog={transitionDialog}
          key={requested.to}
          code={code}
          from={status}
          version={version}
          move={requested}
          locale={locale}
          messages={messages}
          onClose={() => setRequested(null)}
          onDone={(what) => {
            setRequested(null);
            setAnnouncement(what);
          }}
        />
      )}
    </div>
  );
}
