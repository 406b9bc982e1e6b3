/** What this browser keeps of a draft until the server has it: the content, and the one it was changed from. */
export type KeptCopy<C> = { at: string; base: C; mine: C };

/**
 * Keeps a copy per person and draft (`name`: which draft); where the browser refuses, nothing is kept and nothing breaks.
 */
export function keptCopies<C>(owner: number, name: string) {
  const key = `tandem.${name}.${owner}`;
  return {
    /** Whether it is kept. */
    keep(copy: KeptCopy<C>): boolean {
      try {
        localStorage.setItem(key, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    forget(): void {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept either.
      }
    },
    read(): KeptCopy<C> | null {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? "null") as KeptCopy<C> | null;
        return kept?.base && kept.mine ? kept : null;
      } catch {
        return null;
      }
    },
  };
}
