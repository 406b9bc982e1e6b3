"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "@/components/query/send";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { messagesFor, type ProblemMessages } from "@/components/ui/fields/field-messages";
import type { Messages } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { FormNotice } from "@/components/ui/notices/form-notice";
import type { Locale } from "@/lib/language/locales";
import type { Messages as Catalogue } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { answeredCall, CallOfCluster, type Calls } from "./answered-call";
import { DraftOffer } from "./draft-offer";
import { type PlaceOption, typedProblem } from "./place-picker";
import styles from "./proposal.module.css";
import { type Choices, PlaceFields, ProposalFields } from "./proposal-fields";

import { missingForProposal, type ProposeMessages } from "./proposal-messages";
import { inputOf, type ProposalValues, valuesOf } from "./proposal-values";
import { useProposal } from "./use-proposal";
import { useProposalDraft } from "./use-proposal-draft";

type Props = {
  initial: ProposalValues;
  own: PlaceOption[];
  others: PlaceOption[];
  choices: Choices;
  calls: Calls;
  locale: Locale;
  messages: ProposeMessages;
  /** What is asked before it is sent, and told when it is. */
  dialog: DialogMessages &
    Pick<Catalogue["transition"]["propose"], "does" | "done"> &
    Pick<Catalogue["project"], "entersCall">;
  problems: ProblemMessages;
};

/** The proposal's form: kept while it is written, checked by the server's own schema, sent once. */
export function ProposeForm({ initial, own, others, choices, calls, locale, messages, dialog, problems }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef<{ to: "DRAFT" | "PROPOSED"; confirmed: boolean }>({ to: "DRAFT", confirmed: false });
  const draft = useProposalDraft();
  const mutation = useProposal(locale);
  const [requested, setRequested] = useState<"DRAFT" | "PROPOSED" | null>(null);
  const [confirming, setConfirming] = useState(false);
  const [invited, setInvited] = useState(initial.partners);
  const [cluster, setCluster] = useState(initial.cluster);
  const [chosenCall, setChosenCall] = useState<number | null>(null);
  const busy = mutation.isPending || mutation.isSuccess;

  // Loaded while somebody writes, so that the check needs no connection later.
  useEffect(() => {
    import("./check-proposal").catch(() => {});
  }, []);

  function changed() {
    if (form.current) setInvited(valuesOf(form.current).partners);
  }

  function ask(to: "DRAFT" | "PROPOSED", confirmed = false) {
    asked.current = { to, confirmed };
    form.current?.requestSubmit();
  }

  async function check(_: FormData, element: HTMLFormElement): Promise<Messages> {
    const wrong = await wrongIn(valuesOf(element), asked.current.to);
    if (Object.keys(wrong).length > 0) setConfirming(false);
    return wrong;
  }

  /** Asks once before it is public, where nothing is missing. */
  function send(now: ProposalValues) {
    if (busy) return;
    const { to, confirmed } = asked.current;
    mutation.reset();
    if (to === "PROPOSED" && !confirmed) return setConfirming(true);
    setRequested(to);
    return mutation.mutateAsync(
      { input: inputOf(now, to), key: draft.id },
      {
        onSuccess: ({ code }) => {
          const project = `/${locale}/projects/${code}`;
          const next = to === "DRAFT" ? `${project}/plan/edit/problems` : project;
          tellAct(to === "DRAFT" ? messages.draftSaved : dialog.done, next);
          router.push(next);
        },
        onError: (error) => {
          setRequested(null);
          // What is wrong at fields is told there.
          if (error instanceof ApiProblem && error.problem.errors?.length) setConfirming(false);
        },
      },
    );
  }

  async function wrongIn(now: ProposalValues, status: "DRAFT" | "PROPOSED"): Promise<Messages> {
    const side = own.find(({ slug }) => slug === now.lead)?.side;
    const sameSide = [...own, ...others].filter((place) => place.side === side);
    const typed = now.typed && { partners: typedProblem(now.typed, sameSide, locale, messages) };
    const missing = status === "PROPOSED" ? missingForProposal(now) : [];
    // Where the check cannot be loaded, the server's answer is enough.
    const checked = await import("./check-proposal")
      .then(({ checkNew }) => checkNew(inputOf(now, status)))
      .catch(() => null);
    const found = checked && !checked.ok ? checked.errors : [];
    return { ...messagesFor([...found, ...missing], problems, locale), ...(typed || {}) };
  }

  const names = others.filter(({ slug }) => invited.includes(slug)).map(({ name }) => name[locale]);
  const proposeTo = names.length
    ? formatMessage(messages.proposeTo, locale, { names: names.join(messages.list) })
    : messages.propose;
  const call = answeredCall(calls, cluster, chosenCall);
  const longest = call?.longestSummary;
  const enters = call ? [formatMessage(dialog.entersCall, locale, { title: call.title })] : [];
  const limits = {
    summary: longest
      ? PUNCTUATION[locale].sentences + formatMessage(messages.call.longest, locale, { count: longest })
      : undefined,
  };
  const fields = { initial, choices, locale, messages, onChanged: changed };
  return (
    <>
      {draft.offered && (
        <DraftOffer
          draft={draft.offered}
          locale={locale}
          messages={messages}
          onContinue={draft.restore}
          onDiscard={draft.discard}
        />
      )}
      <DraftForm
        place={draft.place}
        ref={form}
        className={styles.proposalForm}
        check={check}
        onSend={(_, element) => send(valuesOf(element))}
      >
        <input type="hidden" name="from" value={initial.from} />
        <PlaceFields {...fields} own={own} others={others} />
        <ProposalFields
          {...fields}
          limits={limits}
          onCluster={setCluster}
          belowCluster={
            <CallOfCluster
              calls={calls}
              cluster={cluster}
              chosen={chosenCall}
              onChosen={setChosenCall}
              messages={messages.call}
            />
          }
        />
        <FormNotice
          error={confirming ? null : mutation.error}
          place={draft.place}
          locale={locale}
          messages={messages}
        />
        <div className={forms.formButtons}>
          <div>
            <button
              type="button"
              className={classes(controls.button, controls.primary)}
              disabled={busy}
              onClick={() => ask("DRAFT")}
            >
              {requested === "DRAFT" ? messages.saving : messages.saveDraft}
            </button>
            <p className={forms.fieldHint}>{messages.draftHint}</p>
          </div>
          <div>
            <button type="button" className={controls.button} disabled={busy} onClick={() => ask("PROPOSED")}>
              {requested === "PROPOSED" ? messages.sending : proposeTo}
            </button>
            <p className={forms.fieldHint}>{messages.proposeHint}</p>
          </div>
        </div>
      </DraftForm>
      {confirming && (
        <ReasonDialog
          place="move/new/PROPOSED"
          title={proposeTo}
          description={[dialog.does, ...enters].join(PUNCTUATION[locale].sentences)}
          confirm={messages.confirm}
          danger={false}
          reason={null}
          pending={busy}
          failure={<FormNotice error={mutation.error} place={draft.place} locale={locale} messages={messages} />}
          messages={dialog}
          onConfirm={() => {
            ask("PROPOSED", true);
            return undefined;
          }}
          onClose={() => setConfirming(false)}
        />
      )}
    </>
  );
}
