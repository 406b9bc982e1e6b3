"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { MOVES, type MoveName } from "@/lib/profiles/revisions/moves";
import styles from "./revisions.module.css";
import { useMoveRevision } from "./use-revision";

type Props = {
  slug: string;
  version: number;
  moves: MoveName[];
  /** Where to go when a move is made; stays on this page without. */
  then?: Partial<Record<MoveName, string>>;
  locale: Locale;
  messages: Messages["revisions"]["review"];
  dialog: DialogMessages;
  failure: Messages["project"]["failure"];
};

/** A button for each move of an open revision; each is confirmed. */
export function Review({ slug, version, moves, then, locale, messages, dialog, failure }: Props) {
  const [requested, setRequested] = useState<{ move: MoveName; key: string } | null>(null);
  const mutation = useMoveRevision(slug, locale, {
    then,
    onShown: (move) => {
      tellAct(messages.moves[move].done, then?.[move]);
      setRequested(null);
    },
  });

  useRequestedForm(`review/${slug}`, (to) => {
    const move = moves.find((each) => each === to);
    if (move) setRequested({ move, key: newKey() });
  });

  function make(reason: string) {
    if (!requested) return;
    return mutation.mutateAsync({ ...requested, reason, version });
  }

  return (
    <div className={styles.review}>
      <div className={styles.reviewButtons}>
        {moves.map((move) => (
          <button
            key={move}
            type="button"
            className={classes(controls.button, move === "publish" ? controls.primary : undefined)}
            onClick={() => setRequested({ move, key: newKey() })}
          >
            {messages.moves[move].button}
          </button>
        ))}
      </div>
      {requested && (
        <ReasonDialog
          place={`review/${slug}/${requested.move}`}
          title={messages.moves[requested.move].title}
          description={messages.moves[requested.move].tells}
          confirm={messages.moves[requested.move].button}
          danger={false}
          reason={MOVES[requested.move].reason ? "required" : null}
          pending={mutation.busy}
          failure={<Failure error={mutation.error} locale={locale} messages={failure} />}
          messages={{ ...dialog, reasonHint: messages.reasonHint }}
          onConfirm={make}
          onClose={() => {
            mutation.reset();
            setRequested(null);
          }}
        />
      )}
    </div>
  );
}
