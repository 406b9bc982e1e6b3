"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useFreshPage, useWhenFresh } from "@/components/query/use-fresh-page";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import type { Locale } from "@/lib/language/locales";

type Props = {
  path: string;
  locale: Locale;
  messages: { end: string; ending: string; ended: string; failed: string };
};

/** Ends one session or all of them, then shows what is left. */
export function EndSessions({ path, locale, messages }: Props) {
  const [refreshing, freshPage] = useFreshPage();
  const whenFresh = useWhenFresh(refreshing);
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  async function end() {
    setState("busy");
    try {
      await send("DELETE", path, undefined, { locale });
      freshPage();
      whenFresh(() => {
        tellAct(messages.ended);
        setState("ready");
      });
    } catch {
      setState("failed");
    }
  }
  return (
    <div>
      <button
        type="button"
        className={classes(controls.button, controls.quiet)}
        disabled={state === "busy"}
        onClick={end}
      >
        {state === "busy" ? messages.ending : messages.end}
      </button>
      {state === "failed" && (
        <span className={forms.fieldError} role="alert">
          {messages.failed}
        </span>
      )}
    </div>
  );
}
