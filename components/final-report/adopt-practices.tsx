"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import controls from "@/components/ui/controls.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";

type Props = {
  code: string;
  /** Slug of the place whose profile gets them. */
  place: string;
  /** Which; all that are the place's own where it is left out. */
  practices?: string[];
  label: string;
  /** What the button is of, for those who hear the page. */
  about?: string;
  locale: Locale;
  messages: Pick<Messages["finalReport"]["take"], "taking">;
  failure: Messages["project"]["failure"];
};

/** Takes good practices into the draft of a place's profile. */
export function AdoptPractices(props: Props) {
  return <Take {...props} />;
}

function Take({ code, place, practices, label, about, locale, messages, failure }: Props) {
  const [key] = useState(newKey);
  const take = useChange({
    mutationFn: () =>
      send(
        "POST",
        `/api/v1/projects/${code}/final-report/adoptions`,
        { place, practices },
        { locale, idempotencyKey: key },
      ),
    orOutdated: true,
  });
  const { busy } = take;
  return (
    <>
      <button type="button" className={controls.button} disabled={busy} onClick={() => take.mutate()}>
        {busy ? messages.taking : label} {about && <span className="visually-hidden">{about}</span>}
      </button>
      <Failure error={take.error} locale={locale} messages={failure} />
    </>
  );
}
