"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { InvitationLink } from "@/lib/people/invitations/schema";
import styles from "./people.module.css";

type Props = {
  id: number;
  version: number;
  /** The language the invited person reads. */
  language: Locale;
  locale: Locale;
  messages: Messages["peoplePage"]["invitations"]["link"];
  failure: Messages["project"]["failure"];
};

/** Makes a link to hand over in person, where no mail arrives: shown once, and the one that was mailed ends. */
export function HandedLink({ id, version, language, locale, messages, failure }: Props) {
  const [link, setLink] = useState<string | null>(null);
  const change = useChange({
    shownBy: [],
    mutationFn: () =>
      send<InvitationLink>("PUT", `/api/v1/invitations/${id}/link`, undefined, { locale, ifMatch: version }),
    onSuccess: ({ path }) => setLink(`${location.origin}/${language}${path}`),
    orOutdated: true,
  });
  return (
    <details className={panels.disclosure}>
      <summary>{messages.open}</summary>
      <p>{messages.text}</p>
      {link ? (
        <p className={styles.link} role="status">
          {link}
        </p>
      ) : (
        <button
          type="button"
          className={classes(controls.button, controls.quiet)}
          aria-disabled={change.busy || undefined}
          onClick={() => change.busy || change.mutate()}
        >
          {change.busy ? messages.making : messages.make}
        </button>
      )}
      <Failure error={change.error} locale={locale} messages={failure} action={messages.make} />
    </details>
  );
}
