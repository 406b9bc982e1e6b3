"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { isUnanswered } from "@/components/query/send";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { MoreMenu } from "@/components/ui/more-menu";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill, formatMessage } from "@/lib/language/say";
import type { Condition } from "@/lib/project-rules/transitions";
import styles from "./actions.module.css";
import { useAmendFromCopy, useDiscardCopy, useSendVersion } from "./use-new-version";
import { useSaveFirst } from "./use-save-first";

type Props = {
  /** Whether it is what the reader does next. */
  next?: true;
  code: string;
  sentVersion: number | null;
  /** The working copy's own version; null where nothing is written. */
  copyVersion: number | null;
  /** What sending still waits for; null where it is not the reader's. */
  unmet: Condition[] | null;
  may: { discard: boolean; amend: boolean };
  locale: Locale;
  messages: Messages["project"]["copy"];
  common: Messages["project"];
  /** What is said of the new version. */
  children: ReactNode;
};
type Action = "send" | "discard" | "amend";

/** Sends the new version, gives it up, or makes an amendment of it; each is asked about once. */
export function NewVersionActions(props: Props) {
  const { next, code, sentVersion, copyVersion, unmet, may, locale, messages, common, children } = props;
  const router = useRouter();
  const [requested, setRequested] = useState<Action | null>(null);
  const [key, setKey] = useState(newKey);
  const { saveFirst, notSaved } = useSaveFirst(code, locale);
  const sending = useSendVersion(code, locale, ({ sentVersion: sent }) =>
    finish(formatMessage(messages.sentDone, locale, { number: sent ?? "" })),
  );
  const discarding = useDiscardCopy(code, locale, () => finish(messages.discardDone));
  const amending = useAmendFromCopy(code, locale);
  const mutation = { send: sending, discard: discarding, amend: amending }[requested ?? "send"];
  const number = sentVersion ?? "";
  const possible = {
    send: unmet?.length === 0,
    discard: may.discard,
    amend: may.amend,
  };
  useRequestedForm(`version/${code}`, (what) => {
    if (what in possible && possible[what as Action]) setRequested(what as Action);
  });

  function finish(announcement: string) {
    setRequested(null);
    setKey(newKey());
    tellAct(announcement);
  }

  // What may have arrived is sent again under the same key.
  const onError = (error: unknown) => !isUnanswered(error) && setKey(newKey());

  async function sendVersion(note: string) {
    if (!(await saveFirst())) return false;
    return sending.mutateAsync({ note, key }, { onError });
  }

  function confirm(note: string) {
    if (requested === "send") return sendVersion(note);
    if (requested === "discard" && copyVersion !== null) return discarding.mutateAsync({ version: copyVersion });
    if (requested === "amend")
      return amending.mutateAsync(
        { why: note, key },
        {
          onSuccess: (amendment) => router.push(`/${locale}/projects/${code}/amendments/${amendment.number}/edit`),
          onError,
        },
      );
  }

  const open = (what: Action) => () => {
    sending.reset();
    discarding.reset();
    amending.reset();
    setRequested(what);
  };
  return (
    <section
      className={classes(panels.panel, styles.actionPanel, styles.newVersion)}
      data-testid="action-panel"
      aria-labelledby="new-version"
    >
      {children}
      <div className={styles.moves}>
        {possible.send && (
          <button
            type="button"
            className={classes(controls.button, next ? controls.primary : undefined)}
            onClick={open("send")}
          >
            {messages.send}
          </button>
        )}
        {!!unmet?.length && (
          <div className={styles.movesUnmet}>
            <p>
              <strong>{messages.send}</strong> · {messages.notYet}
            </p>
            <ul>
              {unmet.map((condition) => (
                <li key={condition}>
                  {condition === "planConsistent" ? (
                    <a href={`/${locale}/projects/${code}/plan`}>{common.unmet[condition]}</a>
                  ) : (
                    common.unmet[condition]
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        {may.amend && (
          <button type="button" className={controls.button} onClick={open("amend")}>
            {messages.amend}
          </button>
        )}
        {may.discard && (
          <MoreMenu label={common.moreActs}>
            <button type="button" onClick={open("discard")}>
              {fill(common.asksFirst, { act: messages.discard })}
            </button>
          </MoreMenu>
        )}
        {requested && (
          <ReasonDialog
            key={requested}
            place={`version/${code}/${requested}`}
            href={`/${locale}/projects/${code}`}
            title={messages[requested]}
            description={formatMessage(messages[`${requested}Tells`], locale, { number })}
            confirm={messages[requested]}
            danger={requested === "discard"}
            reason={requested === "discard" ? null : requested === "send" ? "optional" : "required"}
            pending={mutation.busy}
            failure={
              (requested === "send" && notSaved) || (
                <Failure error={mutation.error} locale={locale} messages={common.failure} />
              )
            }
            messages={
              requested === "amend"
                ? { ...common, reason: messages.amendWhy, reasonHint: common.reasonHintAmendment }
                : { ...common, reasonHint: common.reasonHintVersion }
            }
            onConfirm={confirm}
            onClose={() => setRequested(null)}
          />
        )}
      </div>
    </section>
  );
}
