import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { NO_FAULTS } from "./faults";
import { heldBy, refusedAt } from "./find-faults";
import type { Messages } from "./form-field";

/**
 * What is wrong in a form, as its fields show it: set when it was tried to send it, and taken back field by field as soon
 * as a field holds something else that passes. `wrongIn` answers what does not pass now, by the ids of the fields.
 */
export function useFaults(
  form: RefObject<HTMLFormElement | null>,
  wrongIn: (form: HTMLFormElement) => Messages | Promise<Messages>,
) {
  const [faults, setFaults] = useState(NO_FAULTS);
  const [tries, setTries] = useState(0);
  const now = useRef({ faults, tries, wrongIn });
  now.current = { faults, tries, wrongIn };
  /** What the fields held that the server refused: no check here knows what is wrong with it. */
  const refusedValues = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** Shows what the check found; answers whether that is nothing. */
  function found(at: Messages): boolean {
    const right = Object.keys(at).length === 0 && !form.current?.querySelector("[data-over]");
    refusedValues.current.clear();
    // What was refused before is not so any more.
    setFaults({ at, told: now.current.faults.told });
    setTries((before) => (right ? 0 : before + 1));
    return right;
  }

  /** Shows what the server refused at its fields. */
  function refused(error: unknown): void {
    if (!form.current) return;
    const next = refusedAt(error, form.current);
    const ids = Object.keys(next.at);
    refusedValues.current = new Map(ids.map((id) => [id, heldBy(id)]));
    setFaults(next);
    if (ids.length > 0) setTries((before) => before + 1);
  }

  /** Something in the form has changed: what is right now is no longer called wrong. */
  const changed = useCallback(() => {
    if (now.current.tries === 0) return;
    clearTimeout(timer.current);
    // After the page has taken the change.
    timer.current = setTimeout(async () => {
      const { tries } = now.current;
      if (!form.current) return;
      const wrong = await now.current.wrongIn(form.current);
      // Meanwhile it was tried again.
      if (now.current.tries !== tries) return;
      const still = ([id, sentence]: [string, string]): [string, string][] => {
        if (wrong[id]) return [[id, wrong[id]]];
        return refusedValues.current.get(id) === heldBy(id) ? [[id, sentence]] : [];
      };
      const { at, told } = now.current.faults;
      setFaults({ at: Object.fromEntries(Object.entries(at).flatMap(still)), told });
    });
  }, [form]);

  return { faults, tries, found, refused, changed };
}
