"use client";

import { useEffect, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { DraftForm, DraftPart } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn } from "@/components/ui/fields/form-texts";
import { languageOf } from "@/components/ui/language-of";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { LIMITS } from "@/lib/text/limits";
import type { CommentView } from "@/lib/threads/schema";
import styles from "./thread.module.css";
import type { ThreadMessages } from "./thread-messages";
import { useComment } from "./use-comments";

type Props = {
  threadId: number;
  /** Whether the reader may write to the partners alone. */
  concerned: boolean;
  locale: Locale;
  messages: ThreadMessages;
  failure: Messages["project"]["failure"];
};

const SHOWN_FOR = 8_000;
const LANGUAGES: Locale[] = ["en", "zh"];
const VISIBILITIES: CommentView["visibility"][] = ["SIGNED_IN", "PARTNERS"];

/** Writes a comment; what is typed stays in this browser until it has arrived. */
export function Composer({ threadId, concerned, locale, messages, failure }: Props) {
  const mutation = useComment(threadId, locale);
  const [key, setKey] = useState(newKey);
  const [body, setBody] = useState("");
  const [chosen, setChosen] = useState<Locale | null>(null);
  const [visibility, setVisibility] = useState<CommentView["visibility"]>("SIGNED_IN");
  const [state, setState] = useState<"" | "sent">("");
  const language = chosen ?? languageOf(body, locale);
  const { busy } = mutation;
  const pathOf = (name: string) => `comment.${threadId}.${name}`;

  // Said once: what happens afterwards to the comment would make it untrue.
  useEffect(() => {
    if (state !== "sent") return;
    const timer = setTimeout(() => setState(""), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [state]);

  function write() {
    if (busy) return;
    setState("");
    return mutation.mutateAsync(
      { body, language, visibility, key },
      {
        onSuccess: () => {
          setBody("");
          setChosen(null);
          setKey(newKey());
          setState("sent");
        },
      },
    );
  }

  return (
    <DraftForm
      place={`comment/${threadId}`}
      className={styles.composer}
      check={(data) => missingIn(data, ["body"], pathOf, messages.empty)}
      onSend={write}
    >
      <DraftPart name="language" value={chosen} onRestore={setChosen} />
      <FormField path={pathOf("body")} label={messages.label} longest={LIMITS.message}>
        {(control) => (
          <textarea
            {...control}
            name="body"
            rows={4}
            lang={language}
            value={body}
            readOnly={busy}
            onChange={(event) => {
              setBody(event.target.value);
              setState("");
            }}
          />
        )}
      </FormField>
      <Failure error={mutation.error} locale={locale} messages={failure} />
      <div className={styles.composerRow}>
        <button type="submit" className={controls.button} disabled={busy}>
          {busy ? messages.sending : messages.send}
        </button>
        <label>
          <span className="visually-hidden">{messages.language}</span>
          <select value={language} onChange={(event) => setChosen(event.target.value as Locale)}>
            {LANGUAGES.map((code) => (
              <option key={code} value={code}>
                {messages.languages[code]}
              </option>
            ))}
          </select>
        </label>
        {concerned && (
          <label>
            <span className="visually-hidden">{messages.visibility}</span>
            <select
              name="visibility"
              value={visibility}
              onChange={(event) => setVisibility(event.target.value as typeof visibility)}
            >
              {VISIBILITIES.map((code) => (
                <option key={code} value={code}>
                  {messages.visibilities[code]}
                </option>
              ))}
            </select>
          </label>
        )}
        <span role="status">{state === "sent" && !busy ? messages.sent : ""}</span>
      </div>
    </DraftForm>
  );
}
