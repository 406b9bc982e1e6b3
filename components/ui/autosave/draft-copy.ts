import { patchOf } from "@/lib/merge/merge";
import { forgetHere, keepHere, keptHere } from "./browser-store";

/** What this browser keeps of a draft until the server has it: the content, and the one it was changed from. */
export type KeptCopy<C> = { at: string; base: C; mine: C };

/** Keeps a copy per person and draft (`place`: which draft, its kind first). */
export function keptCopies<C extends object>(owner: number, place: string) {
  return {
    /** Whether it is kept. */
    keep: (copy: KeptCopy<C>): boolean =>
      keepHere(owner, place, copy, { written: patchOf(copy.base, copy.mine) }) !== null,
    forget: (): void => forgetHere(owner, place),
    read(): KeptCopy<C> | null {
      const copy = keptHere<KeptCopy<C>>(owner, place)?.value;
      return copy?.base && copy.mine ? copy : null;
    },
  };
}
