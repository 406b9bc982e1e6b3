"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { isUnanswered } from "@/components/query/send";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { type Move, type TransitionMessages, transitionName } from "./transition-names";
import { useMove } from "./use-transition";

type Props = {
  code: string;
  from: ProjectStatus;
  version: number | null;
  move: Move;
  className?: string;
  locale: Locale;
  messages: TransitionMessages;
};

/** A move that asks nothing and stops nothing: a button that makes it, without a question. */
export function MoveAtOnce({ code, from, version, move, className, locale, messages }: Props) {
  const [key, setKey] = useState(newKey);
  const name = transitionName(messages, move);
  const mutation = useMove(code, locale, { atOnce: true, onShown: () => tellAct(name.done) });
  const make = () =>
    mutation.mutate(
      { to: move.to, from, version, reason: "", key },
      { onError: (error) => !isUnanswered(error) && setKey(newKey()) },
    );
  return (
    <>
      <button type="button" className={className} disabled={mutation.busy} onClick={make}>
        {mutation.busy ? messages.moving : name.button}
      </button>
      <Failure error={mutation.error} locale={locale} messages={messages.failure} action={name.button} />
    </>
  );
}
