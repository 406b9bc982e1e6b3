import { randomUUID } from "node:crypto";
import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { newAccessToken } from "@/lib/people/access-tokens";
import { tellOwner } from "@/lib/people/account-mails";
import { mayManageTokens, maySeeMe } from "@/lib/people/policy";
import { type MadeToken, MOST_TOKENS, type NewToken } from "@/lib/people/token-schema";
import { now } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a personal token, which is told this once and kept as a digest; 409 when there are as many as one may have. */
export async function makeAccessToken(actor: MaybeActor, { name, scopes, days }: NewToken): Promise<MadeToken> {
  authorize(maySeeMe(actor), actor);
  const { personId } = actor as Actor;
  const { secret, digest, ending } = newAccessToken();
  return transact(async (database) => {
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
    // Of two at once the second counts the first.
    await database.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`;
    const live = await database.accessToken.count({
      where: { personId, revokedAt: null, expiresAt: { gt: createdAt } },
    });
    if (live >= MOST_TOKENS) throw new Problem(409, "tooManyTokens", { params: { count: MOST_TOKENS } });
    const id = randomUUID();
    await database.accessToken.create({ data: { id, personId, name, digest, ending, scopes, createdAt, expiresAt } });
    await tellOwner(database, personId, "tokenMade");
    await record(database, actor, {
      type: "person.tokenMade",
      subject: `person:${personId}`,
      detail: { id, name, scopes, expiresAt: expiresAt.toISOString() },
    });
    return {
      id,
      name,
      ending,
      scopes,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: null,
      secret,
    };
  });
}

/** Ends a token of the actor's own, at once; somebody else's is not found. */
export async function revokeAccessToken(actor: MaybeActor, id: string): Promise<void> {
  authorize(maySeeMe(actor), actor);
  await transact(async (database) => {
    const token = await database.accessToken.findUnique({ where: { id } });
    if (!token || !mayManageTokens(actor, token).allowed) throw new Problem(404, "notFound");
    if (token.revokedAt) return;
    await database.accessToken.update({ where: { id }, data: { revokedAt: now() } });
    await record(database, actor, {
      type: "person.tokenRevoked",
      subject: `person:${token.personId}`,
      detail: { id, name: token.name },
    });
  });
}
