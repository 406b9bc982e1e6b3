"use client";

import { useChange } from "@/components/query/use-change";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { classes } from "../classes";
import controls from "../controls.module.css";
import { tellAct } from "./acts";
import { Failure } from "./failure";

type Props = {
  button: string;
  pending: string;
  make: () => Promise<unknown>;
  /** What is told when it is taken back. */
  done: string;
  locale: Locale;
  failure: Messages["project"]["failure"];
};

/** Takes back what was just carried out. */
export function UndoAct({ button, pending, make, done, locale, failure }: Props) {
  const mutation = useChange({ mutationFn: make, orOutdated: true, onShown: () => tellAct(done) });
  return (
    <>
      <button
        type="button"
        className={classes(controls.button, controls.quiet)}
        disabled={mutation.busy}
        onClick={() => mutation.mutate()}
      >
        {mutation.busy ? pending : button}
      </button>
      <Failure error={mutation.error} locale={locale} messages={failure} action={button} />
    </>
  );
}
