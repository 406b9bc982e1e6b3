"use client";

import { useEffect, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { DraftForm, DraftPart } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn } from "@/components/ui/fields/form-texts";
import { Failure } from "@/components/ui/notices/failure";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";
import type { CommentView } from "@/lib/threads/schema";
import { ANSWER_PATH, type Answering } from "./answering";
import styles from "./thread.module.css";
import type { ThreadMessages } from "./thread-messages";
import { useComment } from "./use-comments";
import { WishesAnswered } from "./wishes-answered";

type Props = {
  threadId: number;
  /** Whether the reader may write to the partners alone. */
  concerned: boolean;
  locale: Locale;
  messages: ThreadMessages;
  failure: Messages["project"]["failure"];
  /** What places wrote that waits for an answer: a comment answers it unless its writer says otherwise. */
  answers?: Answering[];
};

const SHOWN_FOR = 8_000;
const LANGUAGES: Locale[] = ["en", "zh"];
const VISIBILITIES: CommentView["visibility"][] = ["SIGNED_IN", "PARTNERS"];

/** Writes a comment; what is typed stays in this browser until it has arrived. */
export function Composer({ threadId, concerned, locale, messages, failure, answers: open = [] }: Props) {
  const [left, setLeft] = useState<string[]>([]);
  const answers = open.filter(({ slug }) => !left.includes(slug));
  const answering = answers.length > 0;
  const mutation = useComment(threadId, locale, answering);
  const [key, setKey] = useState(newKey);
  const [body, setBody] = useState("");
  const [chosen, setChosen] = useState<Locale | null>(null);
  const [visibility, setVisibility] = useState<CommentView["visibility"]>("SIGNED_IN");
  const [state, setState] = useState<"" | "sent">("");
  const language = chosen ?? languageOf(body, locale);
  const { busy } = mutation;
  const path = open.length > 0 ? ANSWER_PATH : `comment.${threadId}.body`;
  const places = answers.map(({ place }) => place).join(PUNCTUATION[locale].list);
  const label = answering ? formatMessage(messages.answer, locale, { places }) : messages.label;
  const button = answering ? formatMessage(messages.sendAnswer, locale, { places }) : messages.send;

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
      {
        ...{ body, language, key, answers: answers.map(({ slug }) => slug) },
        // The place that is answered has to be able to read it.
        visibility: answering ? "SIGNED_IN" : visibility,
      },
      {
        onSuccess: () => {
          setBody("");
          setChosen(null);
          setLeft([]);
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
      check={(data) => missingIn(data, ["body"], () => path, messages.empty)}
      onSend={write}
    >
      <DraftPart name="language" value={chosen} onRestore={setChosen} />
      <DraftPart name="left" value={left} onRestore={setLeft} />
      {open.length > 0 && (
        <WishesAnswered open={open} left={left} onChange={setLeft} locale={locale} messages={messages} />
      )}
      <FormField path={path} label={label} longest={LIMITS.message}>
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
          {busy ? messages.sending : button}
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
        {concerned && !answering && (
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
