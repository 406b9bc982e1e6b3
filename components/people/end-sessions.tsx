"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
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
  const ending = useChange({
    mutationFn: () => send("DELETE", path, undefined, { locale }),
    onShown: () => tellAct(messages.ended),
  });
  return (
    <div>
      <button
        type="button"
        className={classes(controls.button, controls.quiet)}
        disabled={ending.busy}
        onClick={() => ending.mutate()}
      >
        {ending.busy ? messages.ending : messages.end}
      </button>
      {ending.isError && (
        <span className={forms.fieldError} role="alert">
          {messages.failed}
        </span>
      )}
    </div>
  );
}
