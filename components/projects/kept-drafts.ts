import { allKeptHere, forgetHere, keepHere } from "@/components/editing/browser-store";
import type { ProposalValues } from "./proposal-values";

/** A new project's form as this browser keeps it until it is made; `id` is also the Idempotency-Key of its form. */
export type Kept = { id: string; savedAt: string; values: ProposalValues };

const nameOf = (owner: string, id: string) => `proposal.${owner}.${id}`;

/** Keeps a form's content on this computer; false when the browser does not let us. */
export const keep = (owner: string, kept: Kept): boolean => keepHere(nameOf(owner, kept.id), kept);

/** Forgets a form's content: it was sent, or thrown away. */
export const forget = (owner: string, id: string): void => forgetHere(nameOf(owner, id));

/** What this browser keeps for this person, the latest first. */
export const keptFor = (owner: string): Kept[] =>
  allKeptHere<Kept>(nameOf(owner, ""))
    .filter((kept) => kept.id && kept.values)
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
