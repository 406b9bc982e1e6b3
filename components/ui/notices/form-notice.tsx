"use client";

import { ApiProblem } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formHash } from "../autosave/requested-form";
import { useIsToldAtFields } from "../fields/faults";
import panels from "../panels.module.css";
import { signInHref } from "./failure";

type Props = {
  error: unknown;
  /** Where the text is kept, so that it stands here again after signing in. */
  place: string;
  locale: Locale;
  messages: Pick<Messages["propose"], "sessionEnded" | "signInAgain" | "arrived" | "arrivedLink" | "connectionLost">;
};

/** Why a form was not sent, and what to do, unless that stands at its fields. */
export function FormNotice({ error, place, locale, messages }: Props) {
  const toldAtFields = useIsToldAtFields(error);
  if (!error || toldAtFields) return null;
  const problem = error instanceof ApiProblem ? error.problem : null;
  if (problem?.status === 401) {
    const here = location.pathname + location.search + formHash(place);
    return (
      <p className={panels.notice} role="alert">
        {messages.sessionEnded} <a href={signInHref(locale, here)}>{messages.signInAgain}</a>
      </p>
    );
  }
  if (problem?.code === "idempotencyKeyReused") {
    return (
      <p className={panels.notice} role="alert">
        {messages.arrived} <a href={`/${locale}/work`}>{messages.arrivedLink}</a>
      </p>
    );
  }
  return (
    <p className={panels.notice} role="alert">
      {problem && problem.status !== 0 ? (problem.detail ?? problem.title) : messages.connectionLost}
    </p>
  );
}
