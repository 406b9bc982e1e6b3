"use client";

import { useEffect, useRef } from "react";
import { CancelButton, DraftForm } from "@/components/ui/autosave/draft-form";
import { useOpenForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FormField, fieldId } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import { useMoments } from "@/components/ui/moment";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";
import type { CommentView } from "@/lib/threads/schema";
import { CommentBody } from "./comment-body";
import styles from "./thread.module.css";
import type { ThreadMessages } from "./thread-messages";
import { useDeleteComment, useEditComment } from "./use-comments";

type Props = {
  threadId: number;
  comment: CommentView;
  locale: Locale;
  messages: ThreadMessages;
  failure: Messages["project"]["failure"];
};

/** The words of a comment that the reader may change, delete, or bring back. */
export function OwnComment({ threadId, comment, locale, messages, failure }: Props) {
  const place = `comment-edit/${comment.id}` as const;
  const [editing, setEditing] = useOpenForm(place);
  const editButton = useRef<HTMLButtonElement>(null);
  const edit = useEditComment(threadId, locale);
  const erase = useDeleteComment(threadId, locale);
  const { abilities, deleted } = comment;
  const busy = edit.busy || erase.busy;
  const date = { date: useMoments(locale)(comment.createdAt) };

  function save(data: FormData) {
    if (!busy)
      return edit.mutateAsync({ ...comment, body: textsOf(data)("body") }, { onSuccess: () => setEditing(false) });
  }

  if (editing)
    return <EditForm {...{ place, comment, busy, messages }} onSave={save} onCancel={close} problem={problem()} />;
  return (
    <>
      {deleted ? (
        <p className={styles.commentDeleted}>{messages.deleted}</p>
      ) : (
        <CommentBody comment={comment} locale={locale} mark={messages.inOtherLanguage} />
      )}
      {problem()}
      <p className={styles.commentButtons}>
        {abilities.edit && (
          <button
            ref={editButton}
            type="button"
            className={classes(controls.button, controls.quiet)}
            disabled={busy}
            aria-label={formatMessage(messages.editFor, locale, date)}
            onClick={() => setEditing(true)}
          >
            {messages.edit}
          </button>
        )}
        {(abilities.delete || abilities.restore) && (
          <button
            type="button"
            className={classes(controls.button, controls.quiet)}
            disabled={busy}
            aria-label={deleted ? undefined : formatMessage(messages.deleteFor, locale, date)}
            onClick={() => erase.mutate(comment)}
          >
            {deleted ? messages.undo : messages.delete}
          </button>
        )}
      </p>
    </>
  );

  function problem() {
    return <Failure error={edit.error ?? erase.error} locale={locale} messages={failure} />;
  }
  function close() {
    edit.reset();
    setEditing(false);
    requestAnimationFrame(() => editButton.current?.focus());
  }
}

type EditProps = Pick<Props, "comment" | "messages"> & {
  place: `comment-edit/${number}`;
  busy: boolean;
  problem: React.ReactNode;
  onSave: (data: FormData) => Promise<unknown> | undefined;
  onCancel: () => void;
};

function EditForm({ place, comment, messages, busy, problem, onSave, onCancel }: EditProps) {
  const pathOf = (name: string) => `comment.edit.${comment.id}.${name}`;
  const field = fieldId(pathOf("body"));
  useEffect(() => document.getElementById(field)?.focus(), [field]);
  return (
    <DraftForm
      place={place}
      className={styles.composer}
      check={(data) => missingIn(data, ["body"], pathOf, messages.empty)}
      onSend={onSave}
    >
      <FormField path={pathOf("body")} label={messages.label} longest={LIMITS.message}>
        {(control) => (
          <textarea {...control} name="body" rows={4} lang={comment.language} defaultValue={comment.body} />
        )}
      </FormField>
      {problem}
      <div className={styles.composerRow}>
        <button type="submit" className={controls.button} disabled={busy}>
          {busy ? messages.saving : messages.save}
        </button>
        <CancelButton className={controls.button} onCancel={onCancel}>
          {messages.cancel}
        </CancelButton>
      </div>
    </DraftForm>
  );
}
