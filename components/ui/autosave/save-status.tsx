"use client";

import type { ReactNode } from "react";
import { ApiProblem } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { classes } from "../classes";
import controls from "../controls.module.css";
import { Moment } from "../moment";
import { signInHref } from "../notices/failure";
import { Sentence } from "../sentence";
import type { SaveState } from "./draft-sync";
import styles from "./editor.module.css";

/** What the editor of a draft says about saving it, and about two people's texts. */
export type SyncMessages = Pick<
  Messages["revisions"]["edit"],
  | "saved"
  | "savedByItself"
  | "unsaved"
  | "saving"
  | "conflict"
  | "notSaved"
  | "notSavedFields"
  | "offline"
  | "offlineNotSaved"
  | "sessionEnded"
  | "sessionEndedNotSaved"
  | "signInAgain"
  | "tryAgain"
  | "reload"
  | "putBack"
  | "joined"
  | "joinedOwn"
  | "someone"
  | "conflictTitle"
  | "conflictText"
  | "yours"
  | "theirs"
  | "keepMine"
  | "takeTheirs"
  | "keepBoth"
  | "emptyText"
  | "windows"
>;

type Props = { save: SaveState; notSaved: string; locale: Locale; messages: SyncMessages; onRetry: () => void };

// What can no longer be saved however often it is tried: the draft was sent, published or discarded meanwhile.
const GONE = [403, 404, 409];

/** Whether the draft is saved, and if not, why, where it is kept, and what to do. */
export function SaveStatus({ save, notSaved, locale, messages, onRetry }: Props) {
  const text = textOf(save, locale, messages);
  const problem = save.kind === "failed" && save.error instanceof ApiProblem ? save.error.problem : null;
  const failed = save.kind === "failed" || save.kind === "conflict" || !!notSaved;
  return (
    <div
      className={classes(styles.saveStatus, failed ? styles.failed : undefined)}
      data-testid="save-status"
      data-failed={failed || undefined}
      role="status"
    >
      <span>
        {save.kind === "saved" && notSaved
          ? formatMessage(messages.notSavedFields, locale, { fields: notSaved })
          : text}
      </span>{" "}
      {problem?.status === 401 && <a href={signInHref(locale)}>{messages.signInAgain}</a>}
      {problem && GONE.includes(problem.status) && (
        <button type="button" className={controls.link} onClick={() => location.reload()}>
          {messages.reload}
        </button>
      )}
      {save.kind === "failed" && problem?.status !== 401 && !GONE.includes(problem?.status ?? 0) && (
        <button type="button" className={controls.link} onClick={onRetry}>
          {messages.tryAgain}
        </button>
      )}
    </div>
  );
}

function textOf(save: SaveState, locale: Locale, messages: SyncMessages): ReactNode {
  switch (save.kind) {
    case "saved":
      if (!save.at) return messages.savedByItself;
      return (
        <Sentence text={messages.saved} values={{ time: <Moment at={save.at} locale={locale} /> }} locale={locale} />
      );
    case "failed":
      return formatMessage(messages.notSaved, locale, { reason: reasonOf(save, messages) });
    default:
      return messages[save.kind];
  }
}

function reasonOf({ error, savedLocally }: Extract<SaveState, { kind: "failed" }>, messages: SyncMessages): string {
  const problem = error instanceof ApiProblem ? error.problem : null;
  if (!problem || problem.status === 0) return savedLocally ? messages.offline : messages.offlineNotSaved;
  if (problem.status === 401) return savedLocally ? messages.sessionEnded : messages.sessionEndedNotSaved;
  return problem.detail ?? problem.title;
}
