"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { useAskedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogWords, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
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
  words: Messages["revisions"]["review"];
  dialog: DialogWords;
  failure: Messages["project"]["failure"];
};

/** A button for each move of an open revision; each is confirmed. */
export function Review({ slug, version, moves, then, locale, words, dialog, failure }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<{ move: MoveName; key: string } | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const mutation = useMoveRevision(slug, locale);

  useAskedForm(`review/${slug}`, (to) => {
    const move = moves.find((each) => each === to);
    if (move) setAsked({ move, key: newKey() });
  });

  function make(reason: string) {
    if (!asked) return;
    return mutation.mutateAsync(
      { ...asked, reason, version },
      {
        onSuccess: () => {
          setTold(words.moves[asked.move].done);
          setAsked(null);
          const next = then?.[asked.move];
          if (next) router.push(next);
          router.refresh();
        },
      },
    );
  }

  return (
    <div className={styles.review}>
      {told && (
        <p className={styles.reviewDone} role="status">
          {told}
        </p>
      )}
      <div className={styles.reviewButtons}>
        {moves.map((move) => (
          <button
            key={move}
            type="button"
            className={classes(controls.button, move === "publish" ? controls.primary : undefined)}
            onClick={() => setAsked({ move, key: newKey() })}
          >
            {words.moves[move].button}
          </button>
        ))}
      </div>
      {asked && (
        <ReasonDialog
          place={`review/${slug}/${asked.move}`}
          title={words.moves[asked.move].title}
          tells={words.moves[asked.move].tells}
          confirm={words.moves[asked.move].button}
          danger={false}
          reason={MOVES[asked.move].reason ? "required" : null}
          pending={mutation.isPending}
          failure={<Failure error={mutation.error} locale={locale} words={failure} />}
          words={{ ...dialog, reasonHint: words.reasonHint }}
          onConfirm={make}
          onClose={() => {
            mutation.reset();
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}
