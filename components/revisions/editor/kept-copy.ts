import type { Content } from "@/lib/profiles/revisions/content";

/** What this browser keeps of a draft until the server has it: the content, and the one it was changed from. */
export type KeptCopy = { at: string; base: Content; mine: Content };

/** Keeps a copy per person and draft; where the browser refuses, nothing is kept and nothing breaks. */
export function keptCopies(owner: number, slug: string, number: number) {
  const key = `tandem.profile.${owner}.${slug}.${number}`;
  return {
    /** Whether it is kept. */
    keep(copy: KeptCopy): boolean {
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
    read(): KeptCopy | null {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? "null") as KeptCopy | null;
        return kept?.base && kept.mine ? kept : null;
      } catch {
        return null;
      }
    },
  };
}
