"use client";

import { useEffect, useRef } from "react";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { Choice } from "@/lib/merge/merge";
import controls from "../controls.module.css";
import styles from "./conflict-panel.module.css";
import type { DraftConflict } from "./draft-sync";
import type { SyncMessages } from "./save-status";

/** What is said of two people's texts, and of one's own from two windows. */
export type ConflictMessages = Pick<
  SyncMessages,
  | "someone"
  | "conflictTitle"
  | "conflictText"
  | "yours"
  | "theirs"
  | "keepMine"
  | "takeTheirs"
  | "keepBoth"
  | "emptyText"
> &
  Partial<Pick<SyncMessages, "windows">>;

type Props<C> = {
  conflict: DraftConflict<C>;
  /** What a field is called. */
  nameOf: (path: string) => string;
  /** A field's value in words. */
  shown: (value: unknown, path: string) => string;
  locale: Locale;
  messages: ConflictMessages;
  onChoose: (path: string, choice: Choice) => void;
};

const languageOf = (path: string): Locale | undefined =>
  path.endsWith(".en") ? "en" : path.endsWith(".zh") ? "zh" : undefined;

// Two titles do not make one.
const canKeepBoth = (path: string) => !!languageOf(path) && !/(^|\.)(title|name|unit)\./.test(path);

/** Both texts of each field that two people or windows changed, and the choice between them. Takes the focus when it appears. */
export function ConflictPanel<C>({ conflict, nameOf, shown, locale, messages, onChoose }: Props<C>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "center" });
  }, []);
  const { theirs, conflicts, choices, otherWindow = [] } = conflict;
  const name = theirs.editor?.[locale] ?? messages.someone;
  return (
    <section className={styles.conflict} data-testid="clash" aria-labelledby="conflict">
      <h2 id="conflict" ref={heading} tabIndex={-1}>
        {formatMessage(messages.conflictTitle, locale, { count: conflicts.length })}
      </h2>
      {conflicts.some(({ path }) => !otherWindow.includes(path)) && (
        <p>{formatMessage(messages.conflictText, locale, { name })}</p>
      )}
      {otherWindow.length > 0 && <p>{messages.windows?.text}</p>}
      {conflicts.map(({ path, mine, theirs: other }) => {
        const windows = otherWindow.includes(path) ? messages.windows : undefined;
        const whose = theirs.editor ? formatMessage(messages.theirs, locale, { name }) : name;
        const sides = [
          { whose: windows?.last ?? messages.yours, value: mine },
          { whose: windows?.other ?? whose, value: other },
        ];
        const options: [Choice, string][] = [
          ["mine", windows?.keepLast ?? messages.keepMine],
          ["theirs", windows?.takeOther ?? messages.takeTheirs],
          ...(canKeepBoth(path) ? [["both", messages.keepBoth] as [Choice, string]] : []),
        ];
        return (
          <fieldset key={path} className={styles.conflictField}>
            <legend>{nameOf(path)}</legend>
            <div className={styles.conflictSides}>
              {sides.map(({ whose, value }) => (
                <div key={whose}>
                  <h3>{whose}</h3>
                  <p className={styles.conflictText} lang={languageOf(path)}>
                    {shown(value, path) || <em>{messages.emptyText}</em>}
                  </p>
                </div>
              ))}
            </div>
            <div className={styles.conflictChoices}>
              {options.map(([choice, label]) => (
                <button
                  key={choice}
                  type="button"
                  className={controls.button}
                  aria-pressed={choices[path] === choice}
                  onClick={() => onChoose(path, choice)}
                >
                  {label}
                </button>
              ))}
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}
