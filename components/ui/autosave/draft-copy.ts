import { patchOf } from "@/lib/merge/merge";
import { discardLocalDraft, localDraft, saveLocalDraft } from "./browser-store";

/** What this browser keeps of a draft until the server has it: the content, and the one it was changed from. */
export type DraftCopy<C> = { at: string; base: C; mine: C };

/** Keeps a copy per person and draft (`place`: which draft, its kind first). */
export function draftCopies<C extends object>(owner: number, place: string) {
  return {
    /** Whether it is kept. */
    keep: (copy: DraftCopy<C>): boolean =>
      saveLocalDraft(owner, place, copy, { written: patchOf(copy.base, copy.mine) }) !== null,
    forget: (): void => discardLocalDraft(owner, place),
    read(): DraftCopy<C> | null {
      const copy = localDraft<DraftCopy<C>>(owner, place)?.value;
      return copy?.base && copy.mine ? copy : null;
    },
  };
}
