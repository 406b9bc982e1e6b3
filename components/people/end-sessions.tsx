"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useFreshPage, useWhenFresh } from "@/components/query/use-fresh-page";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";

type Props = {
  path: string;
  locale: Locale;
  messages: { end: string; ending: string; ended: string };
  failure: Messages["project"]["failure"];
};

/** Ends one session or all of them, or what else opens the account, then shows what is left. */
export function EndSessions({ path, locale, messages, failure }: Props) {
  const [refreshing, freshPage] = useFreshPage();
  const whenFresh = useWhenFresh(refreshing);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  async function end() {
    setBusy(true);
    setRefusal(null);
    try {
      await send("DELETE", path, undefined, { locale });
      freshPage();
      whenFresh(() => {
        tellAct(messages.ended);
        setBusy(false);
      });
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  }
  return (
    <div>
      <button type="button" className={classes(controls.button, controls.quiet)} disabled={busy} onClick={end}>
        {busy ? messages.ending : messages.end}
      </button>
      <Failure error={refusal} locale={locale} messages={failure} />
    </div>
  );
}
