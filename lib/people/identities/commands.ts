import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { tellOwner } from "@/lib/people/account-mails";
import { type Entry, enter, type Origin } from "@/lib/people/commands/open-session";
import { assertFresh } from "@/lib/people/fresh";
import { mayChangeAccount, maySeeMe } from "@/lib/people/policy";
import { now } from "@/lib/platform/clock";
import { type Database, primary, transact } from "@/lib/platform/database";
import type { Identity } from "./round-trip";

/**
 * Lets in whoever is known by this name at the provider; null where nobody here is, whatever address it tells. `twoFactors`
 * where the provider says that it asked for two.
 */
export async function signInByIdentity(
  { issuer, subject }: Identity,
  { twoFactors, ...origin }: Origin & { twoFactors: boolean },
): Promise<Entry | null> {
  const known = await primary().externalIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } });
  if (!known) return null;
  await transact((database) =>
    database.externalIdentity.update({ where: { id: known.id }, data: { lastUsedAt: now() } }),
  );
  return enter(known.personId, origin, { way: "oidc", secondFactor: twoFactors });
}

/**
 * Connects an identity with a person, in the caller's transaction: by their own act, or by the invitation they took up.
 * Returns whether it was not connected before.
 */
export async function connect(
  database: Database,
  personId: number,
  { issuer, subject, label }: Identity,
): Promise<boolean> {
  const known = await database.externalIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } });
  if (known?.personId === personId) return false;
  if (known) throw new Problem(409, "identityTaken");
  await database.externalIdentity.create({ data: { personId, issuer, subject, label, createdAt: now() } });
  return true;
}

/** Connects an identity with the person who is signed in, shortly after signing in. */
export async function connectIdentity(actor: MaybeActor, identity: Identity): Promise<void> {
  authorize(mayChangeAccount(actor), actor);
  await assertFresh(actor as Actor);
  const { personId } = actor as Actor;
  await transact(async (database) => {
    if (await connect(database, personId, identity)) await tellOwner(database, personId, "identityConnected");
    const { issuer } = identity;
    await record(database, actor, {
      type: "person.identityConnected",
      subject: `person:${personId}`,
      detail: { issuer },
    });
  });
}

/** Parts an identity from the actor; somebody else's is not found. */
export async function removeIdentity(actor: MaybeActor, id: number): Promise<void> {
  authorize(maySeeMe(actor), actor);
  const { personId } = actor as Actor;
  await transact(async (database) => {
    const { count } = await database.externalIdentity.deleteMany({ where: { id, personId } });
    if (count === 0) throw new Problem(404, "notFound");
    await record(database, actor, { type: "person.identityRemoved", subject: `person:${personId}` });
  });
}

/** The actor's own identities elsewhere, the newest first. */
export async function identitiesOf(actor: MaybeActor) {
  authorize(maySeeMe(actor), actor);
  const identities = await primary().externalIdentity.findMany({
    where: { personId: (actor as Actor).personId },
    orderBy: { createdAt: "desc" },
  });
  return identities.map(({ id, issuer, label, createdAt, lastUsedAt }) => ({
    id,
    issuer,
    label,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
