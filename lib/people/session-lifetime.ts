import type { Actor } from "@/lib/access/actor";

const HOUR = 60 * 60;

/** After how many seconds without use a session ends, by what its person may do; the shortest that applies. */
export const IDLE_SECONDS = { secretariat: 12 * HOUR, clusterLead: 12 * HOUR, anybody: 14 * 24 * HOUR } as const;

/** That use is noted, in seconds: not each one, which would make every read a write. */
export const NOTED_EVERY_SECONDS = 5 * 60;

/** After how many seconds without use the actor's sessions end. */
export function idleSecondsFor({ isSecretariat, leads }: Pick<Actor, "isSecretariat" | "leads">): number {
  if (isSecretariat) return IDLE_SECONDS.secretariat;
  return leads.length > 0 ? IDLE_SECONDS.clusterLead : IDLE_SECONDS.anybody;
}

/** The moment since which a session must have been used to go on. */
export const usedSince = (actor: Pick<Actor, "isSecretariat" | "leads">, now: Date): Date =>
  new Date(now.getTime() - idleSecondsFor(actor) * 1000);
