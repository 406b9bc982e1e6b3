import type { Actor, MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { secondFactorDue } from "@/lib/people/second-factor/required";
import { NOTED_EVERY_SECONDS, usedSince } from "@/lib/people/session-lifetime";
import { sessionIdOf } from "@/lib/people/session-token";
import { now } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { readAsSession } from "@/lib/platform/reading";
import { catchUp } from "@/lib/platform/shared-answers";
import { Prisma } from "@/prisma/generated/client";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A person `p` with the roles held now. */
export const HELD = Prisma.sql`p.id AS "personId", p.email::text AS email, p."nameEn", p."nameZh", p.locale, p."timeZone",
  COALESCE((SELECT json_agg(json_build_object('placeId', pl.id, 'slug', pl.slug, 'nameEn', pl."nameEn",
      'nameZh', pl."nameZh", 'side', pl."sideCode", 'retired', pl."retiredAt" IS NOT NULL,
      'standsIn', m."standsIn") ORDER BY pl.slug)
    FROM "Membership" m JOIN "Place" pl ON pl.id = m."placeId"
    WHERE m."personId" = p.id AND m.role = 'COORDINATOR'), '[]') AS coordinates,
  ARRAY(SELECT m."clusterCode" FROM "Membership" m WHERE m."personId" = p.id AND m.role = 'CLUSTER_LEAD'
    ORDER BY m."clusterCode") AS leads,
  EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p.id AND m.role = 'SECRETARIAT') AS "isSecretariat",
  EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p.id AND m.role = 'OBSERVER') AS "isObserver",
  coalesce((SELECT bool_and(m.role = 'OBSERVER') FROM "Membership" m WHERE m."personId" = p.id), true) AS "readsOnly",
  p."isDemonstration", (SELECT min(m."createdAt") FROM "Membership" m
    WHERE m."personId" = p.id AND m.role IN ('SECRETARIAT', 'CLUSTER_LEAD')) AS "decidesSince"`;

/** A person as they are read, with all roles that are held. */
export type Held = Omit<Actor, "coordinates"> & {
  coordinates: (Actor["coordinates"][number] & { standsIn: boolean })[];
  decidesSince: Date | null;
  isDemonstration: boolean;
};

/**
 * The person with the roles that are in force: those that decide rest where a second factor is due and was not given. To
 * stand in for a place is the secretariat's, and rests with it.
 */
export function inForce({ decidesSince, ...actor }: Held, secondFactor: boolean): Actor {
  const due = secondFactorDue({ decidesSince, secondFactor, isDemonstration: actor.isDemonstration });
  const rolesRest = due !== null && due <= now();
  const isSecretariat = actor.isSecretariat && !rolesRest;
  const coordinates = actor.coordinates.flatMap(({ standsIn, ...place }) => (standsIn && !isSecretariat ? [] : place));
  const leads = rolesRest ? [] : actor.leads;
  return { ...actor, coordinates, leads, isSecretariat, secondFactorDue: due, rolesRest };
}

/**
 * The person behind a session with the roles held now; null when it was revoked, has expired, was not used for as long as
 * its person's roles allow, or never was, and while its person is kept out. To ask is to use it.
 */
export async function actorOfSession(sessionId: string): Promise<MaybeActor> {
  if (!UUID.test(sessionId)) return null;
  // What their page is made from is waited for meanwhile.
  void catchUp();
  type Session = { lastUsedAt: Date; position: number; secondFactor: boolean };
  const [found] = await primary().$queryRaw<(Held & Session)[]>`
    SELECT ${HELD}, s.id::text AS "sessionId", s."lastUsedAt", s."authenticatedAt", s."secondFactor", coalesce(s.position, 0)::float8 AS position
    FROM "Session" s JOIN "Person" p ON p.id = s."personId"
    WHERE s.id = ${sessionId}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > ${now()}::timestamptz
      AND p."disabledAt" IS NULL`;
  if (!found) return null;
  const { lastUsedAt, position, secondFactor, ...actor } = found;
  if (lastUsedAt < usedSince(actor, now())) return null;
  await noteUse(sessionId, lastUsedAt);
  readAsSession(sessionId, position);
  return inForce(actor, secondFactor);
}

async function noteUse(sessionId: string, lastUsedAt: Date): Promise<void> {
  const late = new Date(now().getTime() - NOTED_EVERY_SECONDS * 1000);
  if (lastUsedAt > late) return;
  // Of several requests at once one notes it, and none waits for another's transaction.
  await transact(
    (database) => database.$executeRaw`
    WITH used AS (UPDATE "Session" SET "lastUsedAt" = ${now()}::timestamptz WHERE id = (SELECT id FROM "Session"
      WHERE id = ${sessionId}::uuid AND "lastUsedAt" <= ${late}::timestamptz FOR UPDATE SKIP LOCKED)
      RETURNING "personId")
    UPDATE "Person" SET "lastSeenAt" = ${now()}::timestamptz WHERE id IN (SELECT "personId" FROM used)`,
  );
}

/** These people with the roles they hold now, whether or not they are signed in; who is not there is left out. */
export async function actorsOfPeople(personIds: readonly number[]): Promise<Actor[]> {
  const held = await primary().$queryRaw<Held[]>`
    SELECT ${HELD}, '' AS "sessionId" FROM "Person" p WHERE p.id = ANY (${[...personIds]}::int[])`;
  return held.map((person) => inForce(person, true));
}

/** Somebody who said earlier what is done now in their name, with the roles held now; nobody's session. */
export async function actorOfPerson(personId: number): Promise<Actor> {
  const [held] = await actorsOfPeople([personId]);
  if (!held) throw new Problem(404, "notFound");
  return held;
}

/** Who a session cookie's token belongs to; a visitor (null) when there is none or it no longer holds. */
export async function actorOfToken(token: string | undefined): Promise<MaybeActor> {
  const sessionId = await sessionIdOf(token);
  return sessionId ? actorOfSession(sessionId) : null;
}
