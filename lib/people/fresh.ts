import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { now } from "@/lib/platform/clock";

/** For how many minutes after signing in one may change what opens the account. */
export const FRESH_MINUTES = 30;

/** Whether the person proved who they are a short while ago. */
export const isFresh = ({ authenticatedAt }: Pick<Actor, "authenticatedAt">): boolean =>
  !!authenticatedAt && authenticatedAt.getTime() > now().getTime() - FRESH_MINUTES * 60_000;

/** Refuses what asks for a fresh sign-in to whoever signed in longer ago: a browser left open opens no account for good. */
export function assertFresh(actor: Actor): void {
  if (!isFresh(actor)) throw new Problem(403, "signInAgain");
}
