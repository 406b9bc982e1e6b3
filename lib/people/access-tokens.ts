import { createHash, randomBytes } from "node:crypto";
import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { maySeeMe } from "@/lib/people/policy";
import { NOTED_EVERY_SECONDS } from "@/lib/people/session-lifetime";
import { HELD, type Held, inForce } from "@/lib/people/sessions";
import { now } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { readWhatIsWritten } from "@/lib/platform/reading";

/** What every token begins with, so that whoever finds one in a file knows what it opens. */
const PREFIX = "tandem_";
const FORM = /^tandem_[\w-]{43}$/;

/** A new token: what its owner keeps, and what is kept here. */
export function newAccessToken(): { secret: string; digest: string; ending: string } {
  const secret = PREFIX + randomBytes(32).toString("base64url");
  return { secret, digest: digestOf(secret), ending: secret.slice(-4) };
}

// As random as a key: a plain digest is not turned back by trying.
const digestOf = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** The owner of a personal token, with the roles held now and what the token may do; 401 where it opens nothing (any more). */
export async function actorOfAccessToken(secret: string): Promise<Actor> {
  const refused = new Problem(401, "badToken", { headers: { "www-authenticate": 'Bearer error="invalid_token"' } });
  if (!FORM.test(secret)) throw refused;
  type Found = Held & { tokenId: string; scopes: string[]; lastUsedAt: Date | null; secondFactor: boolean };
  const [found] = await primary().$queryRaw<Found[]>`
    SELECT ${HELD}, '' AS "sessionId", t.id::text AS "tokenId", t.scopes, t."lastUsedAt",
      EXISTS (SELECT FROM "SecondFactor" f WHERE f."personId" = p.id AND f."confirmedAt" IS NOT NULL)
        OR EXISTS (SELECT FROM "Passkey" k WHERE k."personId" = p.id) AS "secondFactor"
    FROM "AccessToken" t JOIN "Person" p ON p.id = t."personId"
    WHERE t.digest = ${digestOf(secret)} AND t."revokedAt" IS NULL AND t."expiresAt" > ${now()}::timestamptz
      AND p."disabledAt" IS NULL`;
  if (!found) throw refused;
  const { tokenId, scopes, lastUsedAt, secondFactor, ...actor } = found;
  await noteUse(tokenId, lastUsedAt);
  readWhatIsWritten();
  return { ...inForce(actor, secondFactor), token: { id: tokenId, scopes } };
}

async function noteUse(id: string, lastUsedAt: Date | null): Promise<void> {
  const late = new Date(now().getTime() - NOTED_EVERY_SECONDS * 1000);
  if (lastUsedAt && lastUsedAt > late) return;
  // Of several requests at once one notes it, and none waits for another's transaction.
  await transact(
    (database) => database.$executeRaw`
    UPDATE "AccessToken" SET "lastUsedAt" = ${now()}::timestamptz WHERE id = (SELECT id FROM "AccessToken"
      WHERE id = ${id}::uuid AND coalesce("lastUsedAt" <= ${late}::timestamptz, true) FOR UPDATE SKIP LOCKED)`,
  );
}

/** The actor's own tokens that still open something, the newest first. */
export async function accessTokensOf(actor: MaybeActor) {
  authorize(maySeeMe(actor), actor);
  const tokens = await primary().accessToken.findMany({
    where: { personId: (actor as Actor).personId, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return tokens.map(({ id, name, ending, scopes, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    name,
    ending,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
