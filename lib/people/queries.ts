import type { Actor, MaybeActor } from "@/lib/people/actor";
import { maySeeMe } from "@/lib/people/policy";
import { freshReads } from "@/lib/platform/database";
import { must } from "@/lib/platform/errors";

/** The actor's own sessions that still hold, the newest first; `current` is the one that asks. */
export async function sessionsOf(actor: MaybeActor) {
  must(maySeeMe(actor), actor);
  const { personId, sessionId } = actor as Actor;
  const sessions = await freshReads().session.findMany({
    where: { personId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return sessions.map(({ id, createdAt, expiresAt, userAgent }) => ({
    id,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    userAgent,
    current: id === sessionId,
  }));
}
