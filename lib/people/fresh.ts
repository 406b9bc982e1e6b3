import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { now } from "@/lib/platform/clock";
import { primary } from "@/lib/platform/database";

/** For how many minutes after signing in one may change what opens an account, gives power or takes it, or carries data away. */
const FRESH_MINUTES = 30;

/** Whether the person proved who they are a short while ago. A program proves nothing: its token never does. */
export const isFresh = ({ authenticatedAt, token }: Pick<Actor, "authenticatedAt" | "token">): boolean =>
  !token && !!authenticatedAt && authenticatedAt.getTime() > now().getTime() - FRESH_MINUTES * 60_000;

/** By what somebody can prove once more who they are without leaving the page. */
export type ConfirmBy = { password: boolean; code: boolean; passkey: boolean };

/** What somebody has to prove once more who they are by. */
export async function confirmBy(personId: number): Promise<ConfirmBy> {
  const { passwordHash, secondFactor, _count } = await primary().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      passwordHash: true,
      secondFactor: { select: { confirmedAt: true } },
      _count: { select: { passkeys: true } },
    },
  });
  return { password: passwordHash !== null, code: !!secondFactor?.confirmedAt, passkey: _count.passkeys > 0 };
}

/**
 * Refuses what asks for a fresh sign-in to whoever signed in longer ago: a browser left open opens no account for good. The
 * refusal says by what it can be made up for.
 */
export async function assertFresh(actor: Actor): Promise<void> {
  if (isFresh(actor)) return;
  throw new Problem(403, "signInAgain", { extra: { confirmBy: await confirmBy(actor.personId) } });
}
