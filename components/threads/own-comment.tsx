"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { forgetHere } from "@/components/ui/autosave/browser-store";
import { KeptForm } from "@/components/ui/autosave/draft-form";
import { useKeeper } from "@/components/ui/autosave/draft-owner";
import { useOpenForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldLength } from "@/components/ui/fields/field-length";
import { Failure } from "@/components/ui/notices/failure";
import { formatDateTime } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { CommentView } from "@/lib/threads/schema";
import { CommentBody } from "./comment-body";
import styles from "./thread.module.css";
import { useDeleteComment, useEditComment } from "./use-comments";

type Props = {
  comment: CommentView;
  locale: Locale;
  words: Messages["thread"];
  failure: Messages["project"]["failure"];
};

/** The words of a comment that the reader may change, delete, or bring back. */
export function OwnComment({ comment, locale, words, failure }: Props) {
  const router = useRouter();
  const [refreshing, refresh] = useTransition();
  const place = `comment-edit/${comment.id}` as const;
  const owner = useKeeper()?.owner;
  const [editing, setEditing] = useOpenForm(place);
  const editButton = useRef<HTMLButtonElement>(null);
  const edit = useEditComment(locale);
  const erase = useDeleteComment(locale);
  const { abilities, deleted } = comment;
  const busy = edit.isPending || erase.isPending || refreshing;
  const date = { date: formatDateTime(comment.createdAt, locale) };

  function save(data: FormData) {
    const body = String(data.get("body") ?? "").trim();
    if (!body || busy) return;
    return edit.mutateAsync(
      { ...comment, body },
      {
        onSuccess: () => {
          refresh(() => router.refresh());
          setEditing(false);
        },
      },
    );
  }

  if (editing)
    return <EditForm {...{ place, comment, busy, words }} onSave={save} onCancel={close} problem={problem()} />;
  return (
    <>
      {deleted ? <p className={styles.commentDeleted}>{words.deleted}</p> : <CommentBody comment={comment} />}
      {problem()}
      <p className={styles.commentButtons}>
        {abilities.edit && (
          <button
            ref={editButton}
            type="button"
            className={classes(controls.button, controls.quiet)}
            disabled={busy}
            aria-label={say(words.editFor, locale, date)}
            onClick={() => setEditing(true)}
          >
            {words.edit}
          </button>
        )}
        {(abilities.delete || abilities.restore) && (
          <button
            type="button"
            className={classes(controls.button, controls.quiet)}
            disabled={busy}
            aria-label={deleted ? undefined : say(words.deleteFor, locale, date)}
            onClick={() => erase.mutate(comment, { onSuccess: () => refresh(() => router.refresh()) })}
          >
            {deleted ? words.undo : words.delete}
          </button>
        )}
      </p>
    </>
  );

  function problem() {
    return <Failure error={edit.error ?? erase.error} locale={locale} words={failure} />;
  }
  function close() {
    edit.reset();
    // Whoever cancels wants the words gone; whoever is torn away does not come by here.
    if (owner !== undefined) forgetHere(owner, place);
    setEditing(false);
    requestAnimationFrame(() => editButton.current?.focus());
  }
}

type EditProps = Pick<Props, "comment" | "words"> & {
  place: `comment-edit/${number}`;
  busy: boolean;
  problem: React.ReactNode;
  onSave: (data: FormData) => Promise<unknown> | undefined;
  onCancel: () => void;
};

function EditForm({ place, comment, words, busy, problem, onSave, onCancel }: EditProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <KeptForm place={place} className={styles.composer} onSend={onSave}>
      <FieldLength longest={8000} />
      <textarea
        ref={field}
        name="body"
        rows={4}
        lang={comment.language}
        defaultValue={comment.body}
        aria-label={words.label}
      />
      {problem}
      <div className={styles.composerRow}>
        <button type="submit" className={classes(controls.button, controls.primary)} disabled={busy}>
          {busy ? words.saving : words.save}
        </button>
        <button type="button" className={controls.button} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </KeptForm>
  );
}
