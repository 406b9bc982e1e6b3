import { forgetHere, keepHere, keptHere } from "./browser-store";

/** What this browser keeps of a draft until the server has it: the content, and the one it was changed from. */
export type KeptCopy<C> = { at: string; base: C; mine: C };

/** Keeps a copy per person and draft (`name`: which draft). */
export function keptCopies<C>(owner: number, name: string) {
  const key = `${name}.${owner}`;
  return {
    /** Whether it is kept. */
    keep: (copy: KeptCopy<C>): boolean => keepHere(key, copy),
    forget: (): void => forgetHere(key),
    read(): KeptCopy<C> | null {
      const kept = keptHere<KeptCopy<C>>(key);
      return kept?.base && kept.mine ? kept : null;
    },
  };
}
