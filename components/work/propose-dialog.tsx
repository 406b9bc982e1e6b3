"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { missingForProposal } from "@/components/proposals/proposal-messages";
import { emptyValues, inputOf, type ProposalValues } from "@/components/proposals/proposal-values";
import { useProposal } from "@/components/proposals/use-proposal";
import { newKey } from "@/components/query/idempotency-key";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { useDraftOwner } from "@/components/ui/autosave/draft-owner";
import { handOver } from "@/components/ui/autosave/hand-over";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import dialogs from "@/components/ui/dialog.module.css";
import { useModal } from "@/components/ui/dialogs/use-modal";
import { messagesFor } from "@/components/ui/fields/field-messages";
import { FormField, fieldId, type Messages } from "@/components/ui/fields/form-field";
import { textsOf } from "@/components/ui/fields/form-texts";
import { tellAct } from "@/components/ui/notices/acts";
import { FormNotice } from "@/components/ui/notices/form-notice";
import { LIMITS } from "@/lib/text/limits";
import styles from "./fitting-partners.module.css";
import type { ShortProposal } from "./short-proposal";

type Props = ShortProposal & { onClose: () => void };

/** A project proposed in a few words: its title and summary are asked for, and what becomes public is said before it is sent. */
export function ProposeDialog({ to, lead, title, cluster, themes, href, locale, said, messages, onClose }: Props) {
  const router = useRouter();
  const owner = useDraftOwner()?.owner;
  const [key] = useState(newKey);
  const form = useRef<HTMLFormElement>(null);
  const mutation = useProposal(locale);
  const { dialog, closed } = useModal(onClose);
  const id = useId();
  const place = `propose-short/${to}` as const;
  const paths = { title: `title.${locale}`, summary: `summary.${locale}` } as const;
  const busy = mutation.isPending || mutation.isSuccess;

  // Where the title is there, what is asked for is the summary.
  useEffect(
    () => document.getElementById(fieldId(`${title ? "summary" : "title"}.${locale}`))?.focus(),
    [locale, title],
  );

  const valuesOf = (data: FormData): ProposalValues => {
    const text = textsOf(data);
    const written = { [paths.title]: text(paths.title), [paths.summary]: text(paths.summary) };
    return { ...emptyValues(locale, lead, [to]), cluster, themes, ...written };
  };

  async function check(data: FormData): Promise<Messages> {
    const values = valuesOf(data);
    // Where the check cannot be loaded, the server's answer is enough.
    const checked = await import("@/components/proposals/check-proposal")
      .then(({ checkNew }) => checkNew(inputOf(values, "PROPOSED")))
      .catch(() => null);
    const found = checked && !checked.ok ? checked.errors : [];
    return messagesFor([...found, ...missingForProposal(values)], messages.problems, locale);
  }

  function send(data: FormData) {
    if (busy) return;
    return mutation.mutateAsync(
      { input: inputOf(valuesOf(data), "PROPOSED"), key },
      {
        onSuccess: ({ code }) => {
          const project = `/${locale}/projects/${code}`;
          tellAct(messages.done, project);
          router.push(project);
        },
      },
    );
  }

  /** The way to the form with all its fields, with what is written here. */
  function writeMore() {
    const data = form.current && new FormData(form.current);
    if (!data || owner === undefined) return router.push(href);
    const values = Object.fromEntries(Object.values(paths).map((name) => [name, [String(data.get(name) ?? "")]]));
    const begun = handOver(owner, { from: place, to: `propose/${newKey()}`, href, about: said.heading }, values);
    // A whole page, as everywhere a kept text is gone on with.
    if (begun) location.assign(begun);
    else router.push(href);
  }

  return (
    <dialog
      ref={dialog}
      className={dialogs.dialog}
      data-about={said.heading}
      aria-labelledby={`${id}-title`}
      onClose={closed}
    >
      <h2 id={`${id}-title`}>{said.heading}</h2>
      <p className={styles.tells}>{said.does}</p>
      <DraftForm place={place} ref={form} check={check} onSend={send}>
        <FormField path={paths.title} label={messages.fields.title} hint={said.filed} longest={LIMITS.title}>
          {(control) => (
            <input
              {...control}
              name={paths.title}
              lang={locale}
              defaultValue={title}
              autoComplete="off"
              aria-required
            />
          )}
        </FormField>
        <FormField path={paths.summary} label={messages.fields.summary} hint={said.hint} longest={LIMITS.summary}>
          {(control) => <textarea {...control} name={paths.summary} lang={locale} rows={6} aria-required />}
        </FormField>
        <FormNotice error={mutation.error} place={place} locale={locale} messages={messages} />
        <div className={dialogs.dialogButtons}>
          <button type="submit" className={classes(controls.button, controls.primary)} disabled={busy}>
            {busy ? messages.sending : messages.confirm}
          </button>
          <button type="button" className={controls.button} disabled={busy} onClick={onClose}>
            {messages.back}
          </button>
          <button type="button" className={classes(controls.button, controls.quiet)} onClick={writeMore}>
            {messages.more}
          </button>
        </div>
      </DraftForm>
    </dialog>
  );
}
