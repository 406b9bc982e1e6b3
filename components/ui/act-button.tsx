"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";

type Props = {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  body?: unknown;
  /** The version of what it changes, as the page shows it; none where there is nothing that somebody edits. */
  version?: number;
  label: string;
  busy: string;
  /** What is told once it is done. */
  done: string;
  /** Where one goes on afterwards; on this page where it is none. */
  next?: string;
  /** What happens when it is pressed, said first where it cannot simply be taken back. */
  asks?: { open: string; text: string };
  locale: Locale;
  failure: Messages["project"]["failure"];
};

/** A change that is one press, or where others are concerned by it two: what it does stands before the second. */
export function ActButton({ method, path, body, version, label, busy, done, next, asks, locale, failure }: Props) {
  const change = useChange({
    mutationFn: () => send(method, path, body, { locale, ifMatch: version }),
    leadsTo: () => next,
    onShown: () => tellAct(done, next),
    orOutdated: true,
  });
  const button = (
    <>
      <button
        type="button"
        className={classes(controls.button, controls.quiet, asks && controls.danger)}
        aria-disabled={change.busy || undefined}
        onClick={() => change.busy || change.mutate()}
      >
        {change.busy ? busy : label}
      </button>
      <Failure error={change.error} locale={locale} messages={failure} action={label} />
    </>
  );
  if (!asks) return <div>{button}</div>;
  return (
    <details className={panels.disclosure}>
      <summary>{asks.open}</summary>
      <p>{asks.text}</p>
      {button}
    </details>
  );
}
