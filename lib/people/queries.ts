import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import { maySeeMe } from "@/lib/people/policy";
import { type Me, presentMe } from "@/lib/people/present";
import { usedSince } from "@/lib/people/session-lifetime";
import { now } from "@/lib/platform/clock";
import { primary } from "@/lib/platform/database";

/** The signed-in person, with roles and settings; 401 for a visitor. */
export async function me(actor: MaybeActor): Promise<Me> {
  authorize(maySeeMe(actor), actor);
  const settings = await primary().person.findUniqueOrThrow({
    where: { id: (actor as Actor).personId },
    select: {
      nameEn: true,
      nameZh: true,
      locale: true,
      shownAs: true,
      allowsTransfer: true,
      timeZone: true,
      version: true,
    },
  });
  return presentMe(actor, settings);
}

/** The actor's own sessions that still hold, the newest first; `current` is the one that asks. */
export async function sessionsOf(actor: MaybeActor) {
  authorize(maySeeMe(actor), actor);
  const { personId, sessionId } = actor as Actor;
  const sessions = await primary().session.findMany({
    where: {
      personId,
      revokedAt: null,
      expiresAt: { gt: now() },
      lastUsedAt: { gte: usedSince(actor as Actor, now()) },
    },
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
