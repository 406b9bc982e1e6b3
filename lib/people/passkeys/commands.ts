import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { tellOwner } from "@/lib/people/account-mails";
import { mayChangeAccount, maySeeMe } from "@/lib/people/policy";
import { primary, transact } from "@/lib/platform/database";
import { keepPasskey, passkeyMade, passkeyToMake } from "./registration";
import { MOST_PASSKEYS, type NewPasskey, type Site } from "./schema";

/** What a browser needs to make a passkey for the person on this site, and the sealed challenge to send back with it. */
export async function beginPasskey(actor: MaybeActor, site: Site) {
  authorize(mayChangeAccount(actor), actor);
  const { personId, email, nameEn, nameZh, locale } = actor as Actor;
  const there = await primary().passkey.findMany({ where: { personId }, select: { id: true, transports: true } });
  if (there.length >= MOST_PASSKEYS) throw new Problem(409, "tooManyPasskeys", { params: { count: MOST_PASSKEYS } });
  const owner = { email, name: locale === "zh" ? nameZh : nameEn, has: there };
  return passkeyToMake(`person:${personId}`, owner, site);
}

/** Keeps a passkey that the person's browser has made. */
export async function addPasskey(
  actor: MaybeActor,
  passkey: NewPasskey,
  { userAgent, ...site }: Site & { userAgent: string | null },
): Promise<{ id: string }> {
  authorize(mayChangeAccount(actor), actor);
  const { personId } = actor as Actor;
  const made = await passkeyMade(`person:${personId}`, passkey, site);
  const { id, name } = made;
  await transact(async (database) => {
    await keepPasskey(database, personId, made);
    await tellOwner(database, personId, "passkeyAdded", { userAgent });
    await record(database, actor, { type: "person.passkeyAdded", subject: `person:${personId}`, detail: { id, name } });
  });
  return { id };
}

/** Takes a passkey of the actor's own away; somebody else's is not found. */
export async function removePasskey(actor: MaybeActor, id: string): Promise<void> {
  authorize(maySeeMe(actor), actor);
  const { personId } = actor as Actor;
  await transact(async (database) => {
    const { count } = await database.passkey.deleteMany({ where: { id, personId } });
    if (count === 0) throw new Problem(404, "notFound");
    await record(database, actor, { type: "person.passkeyRemoved", subject: `person:${personId}`, detail: { id } });
  });
}

/** The actor's own passkeys, the newest first. */
export async function passkeysOf(actor: MaybeActor) {
  authorize(maySeeMe(actor), actor);
  const passkeys = await primary().passkey.findMany({
    where: { personId: (actor as Actor).personId },
    orderBy: { createdAt: "desc" },
  });
  return passkeys.map(({ id, name, rpId, createdAt, lastUsedAt }) => ({
    id,
    name,
    site: rpId,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
