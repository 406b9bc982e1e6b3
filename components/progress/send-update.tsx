"use client";

import { useRef, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send as request } from "@/components/query/send";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { FormField, fieldId } from "@/components/ui/fields/form-field";
import { missingIn } from "@/components/ui/fields/form-texts";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import { formatDate, listed } from "@/lib/language/format";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { OpenPartView } from "@/lib/progress/present";
import { LIMITS } from "@/lib/text/limits";
import { useReport } from "./use-report";

type Props = {
  code: string;
  last: string | null;
  /** The parts of the places, where the page shows them. */
  parts?: OpenPartView[];
  locale: Locale;
  /** The day on which the report after this one is due; null where none will be asked for. */
  nextDueOn: string | null;
  messages: Messages["progress"]["send"] & Pick<Messages["terms"], "exampleTitle">;
  dialogMessages: DialogMessages;
  failure: Messages["project"]["failure"];
  /** Of several on a page, what its field is told apart by. */
  path?: string;
  /** Where the reader goes on when it is sent; stays on this page where it says nothing. */
  leadsTo?: string;
};

const silentOf = (parts: OpenPartView[], locale: Locale) =>
  parts.filter(({ body }) => !body.trim()).map(({ place }) => place.name[locale]);

/** The joint word of an update, and its sending, which is asked about once; what is typed stays here until it has arrived. */
export function SendUpdate({
  code,
  last,
  parts,
  nextDueOn,
  locale,
  messages,
  dialogMessages,
  failure,
  path = "update",
  leadsTo,
}: Props) {
  const mutation = useReport(code, locale, leadsTo);
  const [key] = useState(newKey);
  const [body, setBody] = useState("");
  /** Set while it is asked whether to send: the places that wrote nothing. */
  const [silent, setSilent] = useState<string[] | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const confirmed = useRef(false);
  const next = nextDueOn && { date: formatDate(nextDueOn, locale) };
  const busy = mutation.isPending || mutation.isSuccess;

  function report() {
    if (busy) return;
    if (!confirmed.current) return ask();
    confirmed.current = false;
    return mutation.mutateAsync(
      { update: { body, language: languageOf(body, locale) }, key },
      {
        onSuccess: () => {
          setBody("");
          tellAct(next ? formatMessage(messages.doneNext, locale, next) : messages.done, leadsTo?.replace(/#.*/, ""));
        },
      },
    );
  }

  // What the places write is saved while this page stands open: who has written nothing is asked anew.
  async function ask() {
    const drawn = parts && silentOf(parts, locale);
    const from = `/api/v1/projects/${code}/updates/parts`;
    const now =
      drawn?.length === 0
        ? null
        : await request<{ items: OpenPartView[] }>("GET", from, undefined, { locale }).catch(() => null);
    setSilent(now ? silentOf(now.items, locale) : (drawn ?? []));
    // Nothing is sent by asking.
    return false;
  }

  async function send() {
    setSilent(null);
    confirmed.current = true;
    form.current?.requestSubmit();
  }

  return (
    <>
      <DraftForm
        place={`report/${code}`}
        ref={form}
        check={(data) => missingIn(data, ["body"], (name) => `${path}.${name}`, messages.required)}
        onSend={report}
      >
        <FormField
          path={`${path}.body`}
          label={messages.field}
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
                document.getElementById(fieldId(`${path}.body`))?.focus();
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
      {silent && (
        <ReasonDialog
          place={`report/${code}/send`}
          title={messages.ask}
          description={[
            ...(silent.length > 0
              ? [formatMessage(messages.silent, locale, { count: silent.length, places: listed(silent, locale) })]
              : []),
            messages.tells,
            ...(next ? [formatMessage(messages.nextDue, locale, next)] : []),
          ].join(PUNCTUATION[locale].sentences)}
          confirm={messages.button}
          danger={false}
          reason={null}
          pending={false}
          failure={null}
          messages={dialogMessages}
          onConfirm={send}
          onClose={() => setSilent(null)}
        />
      )}
    </>
  );
}
