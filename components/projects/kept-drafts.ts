import type { ProposalValues } from "./proposal-values";

/** A form's content as this browser keeps it; `id` is also the Idempotency-Key of its form. */
export type Kept = { id: string; savedAt: string; values: ProposalValues; version?: number; base?: ProposalValues };

const PREFIX = "tandem.proposal";
const keyOf = (owner: string, id: string) => `${PREFIX}.${owner}.${id}`;

/** Keeps a form's content on this computer; false when the browser does not let us. */
export function keep(owner: string, kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(owner, kept.id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a form's content: it was sent, or thrown away. */
export function forget(owner: string, id: string): void {
  try {
    localStorage.removeItem(keyOf(owner, id));
  } catch {
    // Nothing was kept either.
  }
}

/** What this browser keeps for this owner (a person, or a person's edit of a project), the latest first. */
export function keptFor(owner: string): Kept[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(keyOf(owner, "")))
      .map((key) => JSON.parse(localStorage.getItem(key) ?? "null") as Kept)
      .filter((kept) => kept?.id && kept.values)
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  } catch {
    return [];
  }
}
