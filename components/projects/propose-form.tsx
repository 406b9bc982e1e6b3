"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Locale, Messages as Words } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { ErrorSummary } from "./error-summary";
import {
  fieldName,
  inFormOrder,
  messagesFor,
  missingForProposal,
  type ProblemWords,
  refusedFields,
} from "./field-messages";
import type { Messages } from "./form-field";
import { FormNotice } from "./form-notice";
import { KeptNote } from "./kept-note";
import { KeptOffer } from "./kept-offer";
import type { PlaceOption } from "./place-picker";
import { type Choices, PlaceFields, ProposalFields } from "./proposal-fields";
import { inputOf, type ProposalValues, valuesOf } from "./proposal-values";
import { useKeptForm } from "./use-kept-form";
import { useProposal } from "./use-proposal";

type Props = {
  initial: ProposalValues;
  /** Whose text this browser keeps. */
  owner: string;
  own: PlaceOption[];
  others: PlaceOption[];
  choices: Choices;
  locale: Locale;
  words: Words["propose"];
  problems: ProblemWords;
};

/** The proposal's form: kept while it is written, checked by the server's own schema, sent once. */
export function ProposeForm({ initial, owner, own, others, choices, locale, words, problems }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptForm(owner, form);
  const mutation = useProposal(locale);
  const [errors, setErrors] = useState<Messages>({});
  const [asked, setAsked] = useState<"DRAFT" | "PROPOSED" | null>(null);
  const [invited, setInvited] = useState(initial.partners);
  const values = kept.restored?.values ?? initial;
  const busy = mutation.isPending || mutation.isSuccess;

  useEffect(() => {
    setInvited(values.partners);
  }, [values]);

  // Loaded while somebody writes, so that the check needs no connection later.
  useEffect(() => {
    import("./check-proposal").catch(() => {});
  }, []);

  function changed() {
    if (form.current) setInvited(valuesOf(form.current).partners);
    kept.changed();
  }

  async function send(status: "DRAFT" | "PROPOSED") {
    if (busy || asked || !form.current) return;
    setAsked(status);
    kept.save();
    const now = valuesOf(form.current);
    const wrong = await wrongIn(now, status);
    setErrors(wrong);
    mutation.reset();
    if (Object.keys(wrong).length) return setAsked(null);
    mutation.mutate(
      { input: inputOf(now, status), key: kept.id },
      {
        onSuccess: ({ code }) => {
          kept.done();
          router.push(`/${locale}/projects/${code}${status === "DRAFT" ? "/plan/edit/problems" : ""}`);
        },
        onError: (error) => {
          setErrors(refusedFields(error, now) ?? {});
          setAsked(null);
        },
      },
    );
  }

  async function wrongIn(now: ProposalValues, status: "DRAFT" | "PROPOSED"): Promise<Messages> {
    const typed = now.typed && { partners: say(words.partnerTyped, locale, { name: now.typed }) };
    const missing = status === "PROPOSED" ? missingForProposal(now) : [];
    // Where the check cannot be loaded, the server's answer is enough.
    const checked = await import("./check-proposal")
      .then(({ checkNew }) => checkNew(inputOf(now, status)))
      .catch(() => null);
    const found = checked && !checked.ok ? checked.errors : [];
    return inFormOrder({ ...messagesFor([...found, ...missing], problems, locale), ...(typed || {}) });
  }

  const names = others.filter(({ slug }) => invited.includes(slug)).map(({ name }) => name[locale]);
  const proposeTo = names.length ? say(words.proposeTo, locale, { names: names.join(words.list) }) : words.propose;
  const fields = { initial: values, choices, errors, locale, words, onChanged: changed };
  return (
    <>
      {kept.offered && (
        <KeptOffer
          kept={kept.offered}
          locale={locale}
          words={words}
          onContinue={kept.restore}
          onDiscard={kept.discard}
        />
      )}
      <form
        key={kept.restored?.id}
        ref={form}
        className="proposal-form"
        noValidate
        onInput={changed}
        onSubmit={(event) => event.preventDefault()}
      >
        <ErrorSummary
          title={say(words.errors, locale, { count: Object.keys(errors).length })}
          errors={errors}
          nameOf={(path) => fieldName(path, words)}
        />
        <input type="hidden" name="from" value={values.from} />
        <PlaceFields {...fields} own={own} others={others} />
        <ProposalFields {...fields} />
        <FormNotice
          error={Object.keys(errors).length ? null : mutation.error}
          draft={kept.id}
          locale={locale}
          words={words}
        />
        <div className="form-buttons">
          <div>
            <button type="button" className="button primary" disabled={busy} onClick={() => send("DRAFT")}>
              {asked === "DRAFT" ? words.saving : words.saveDraft}
            </button>
            <p className="field-hint">{words.draftHint}</p>
          </div>
          <div>
            <button type="button" className="button" disabled={busy} onClick={() => send("PROPOSED")}>
              {asked === "PROPOSED" ? words.sending : proposeTo}
            </button>
            <p className="field-hint">{words.proposeHint}</p>
          </div>
        </div>
        <KeptNote saved={kept.saved} locale={locale} words={words} />
      </form>
    </>
  );
}
