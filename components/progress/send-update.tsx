"use client";

import { useRef, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { FormField, fieldId } from "@/components/ui/fields/form-field";
import { missingIn } from "@/components/ui/fields/form-texts";
import { languageOf } from "@/components/ui/language-of";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";
import { useReport } from "./use-report";

type Props = {
  code: string;
  last: string | null;
  locale: Locale;
  /** The day on which the report after this one is due; null where none will be asked for. */
  nextDueOn: string | null;
  messages: Messages["progress"]["send"] & Pick<Messages["terms"], "exampleTitle">;
  dialogMessages: DialogMessages;
  failure: Messages["project"]["failure"];
};

/** The joint word of an update, and its sending, which is asked about once; what is typed stays here until it has arrived. */
export function SendUpdate({ code, last, nextDueOn, locale, messages, dialogMessages, failure }: Props) {
  const mutation = useReport(code, locale);
  const [key] = useState(newKey);
  const [body, setBody] = useState("");
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const confirmed = useRef(false);
  const next = nextDueOn && { date: formatDate(nextDueOn, locale) };
  const busy = mutation.isPending || mutation.isSuccess;

  function report() {
    if (busy) return;
    if (!confirmed.current) return setAsking(true);
    confirmed.current = false;
    return mutation.mutateAsync(
      { update: { body, language: languageOf(body, locale) }, key },
      {
        onSuccess: () => {
          setBody("");
          tellAct(
            next ? formatMessage(messages.doneNext, locale, next) : messages.done,
            `/${locale}/projects/${code}/progress`,
          );
        },
      },
    );
  }

  async function send() {
    setAsking(false);
    confirmed.current = true;
    form.current?.requestSubmit();
  }

  return (
    <>
      <DraftForm
        place={`report/${code}`}
        ref={form}
        check={(data) => missingIn(data, ["body"], (name) => `update.${name}`, messages.required)}
        onSend={report}
      >
        <FormField
          path="update.body"
          label={messages.label}
          hint={messages.hint}
          example={{ title: messages.exampleTitle, text: messages.example }}
          longest={LIMITS.message}
        >
          {(control) => (
            <textarea
              {...control}
              name="body"
              rows={6}
              value={body}
              onChange={(event) => setBody(event.target.value)}
            />
          )}
        </FormField>
        {last && !body && (
          <p>
            <button
              type="button"
              className={classes(controls.button, controls.quiet)}
              onClick={() => {
                setBody(last);
                document.getElementById(fieldId("update.body"))?.focus();
              }}
            >
              {messages.useLast}
            </button>
          </p>
        )}
        <Failure error={mutation.error} locale={locale} messages={failure} />
        <button type="submit" className={classes(controls.button, controls.primary)} disabled={busy}>
          {busy ? messages.sending : messages.button}
        </button>
      </DraftForm>
      {asking && (
        <ReasonDialog
          place={`report/${code}/send`}
          title={messages.ask}
          description={[messages.tells, ...(next ? [formatMessage(messages.nextDue, locale, next)] : [])].join(
            PUNCTUATION[locale].sentences,
          )}
          confirm={messages.button}
          danger={false}
          reason={null}
          pending={false}
          failure={null}
          messages={dialogMessages}
          onConfirm={send}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
