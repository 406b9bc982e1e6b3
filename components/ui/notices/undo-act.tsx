"use client";

import { useChange } from "@/components/query/use-change";
import { classes } from "../classes";
import controls from "../controls.module.css";
import { tellAct, type Undo } from "./acts";
import { Failure } from "./failure";

/** Takes back what was just carried out. */
export function UndoAct({ undo }: { undo: Undo }) {
  const { button, pending, make, done, locale, failure } = undo;
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
