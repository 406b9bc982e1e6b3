"use client";

import { useEffect } from "react";
import { ApiProblem } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { useFormPlace } from "../autosave/form-around";
import { formHash } from "../autosave/requested-form";
import { classes } from "../classes";
import { useIsToldAtFields } from "../fields/faults";
import forms from "../forms.module.css";
import { reportConflict } from "./conflicts";
import { isMovedOn } from "./moved-on";

type Props = {
  error: unknown;
  locale: Locale;
  messages: Messages["project"]["failure"];
  /** What was tried, where that was the click on a button alone. */
  action?: string;
};

/** The way back to this very page, or what it shows, through the sign-in page. */
export const signInHref = (locale: Locale, here = location.pathname + location.search): string =>
  `/${locale}/sign-in?next=${encodeURIComponent(here)}`;

/**
 * Why a change did not happen, and what to do about it, unless that stands at the fields; after signing in again the form around stands here again. That
 * somebody was there first is said above the page, once.
 */
export function Failure({ error, locale, messages, action }: Props) {
  const place = useFormPlace();
  useEffect(() => {
    reportConflict(error, action);
  }, [error, action]);
  const toldAtFields = useIsToldAtFields(error);
  if (!error || toldAtFields || isMovedOn(error)) return null;
  const problem = error instanceof ApiProblem ? error.problem : null;
  const ended = problem?.status === 401;
  const mustConfirm = problem?.code === "signInAgain";
  const here = () => location.pathname + location.search + (place ? formHash(place) : "");
  const text = () => {
    if (problem?.status === 0) return messages.connection;
    if (ended) return messages.sessionEnded;
    const atField = problem?.errors?.map(({ message }) => message).join(" ");
    return [problem?.detail ?? problem?.title ?? messages.unexpected, atField].filter(Boolean).join(" ");
  };
  return (
    <p className={classes(forms.fieldError, forms.failure)} role="alert">
      {text()}{" "}
      {(ended || mustConfirm) && (
        <a href={signInHref(locale, here()) + (mustConfirm ? "&again=1" : "")}>
          {mustConfirm ? messages.confirm : messages.signInAgain}
        </a>
      )}
    </p>
  );
}
