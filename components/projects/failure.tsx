"use client";

import { formHash } from "@/components/keeping/asked-form";
import { useFormPlace } from "@/components/keeping/kept-form";
import { ApiProblem } from "@/components/query/send";
import type { Locale, Messages } from "@/lib/language/messages";

type Props = { error: unknown; locale: Locale; words: Messages["project"]["failure"] };

/** The way back to this very page, or what it shows, through the sign-in page. */
export const signInHref = (locale: Locale, here = location.pathname + location.search): string =>
  `/${locale}/sign-in?next=${encodeURIComponent(here)}`;

/** Why a change did not happen, and what to do about it; after signing in again the form around stands here again. */
export function Failure({ error, locale, words }: Props) {
  const place = useFormPlace();
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error.problem : null;
  const ended = problem?.status === 401;
  const text = () => {
    if (problem?.status === 0) return words.connection;
    if (ended) return words.sessionEnded;
    const atField = problem?.errors?.map(({ message }) => message).join(" ");
    return [problem?.detail ?? problem?.title ?? words.unexpected, atField].filter(Boolean).join(" ");
  };
  return (
    <p className="field-error failure" role="alert">
      {text()}{" "}
      {ended && (
        <a href={signInHref(locale, location.pathname + location.search + (place ? formHash(place) : ""))}>
          {words.signInAgain}
        </a>
      )}
    </p>
  );
}
