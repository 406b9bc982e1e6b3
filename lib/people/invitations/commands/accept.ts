import type { Actor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { notify } from "@/lib/notifications/commands";
import { record } from "@/lib/notifications/record";
import { type Origin, openSession } from "@/lib/people/commands/open-session";
import { endStandIns } from "@/lib/people/commands/stand-in";
import { lockAddress } from "@/lib/people/lock-address";
import { passkeyToMake } from "@/lib/people/passkeys/registration";
import type { Site } from "@/lib/people/passkeys/schema";
import { actorOfPerson } from "@/lib/people/sessions";
import { now } from "@/lib/platform/clock";
import { type Database, primary, transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { type Means, prepare } from "../means";
import { INVITATION_ROWS, type InvitationRow } from "../rows";
import { chosenPassword, type InvitationState, type InvitedPersonInput, invitedPerson } from "../schema";
import { standingOf } from "../standing";
import { hashOf } from "../token";

/** Why an invitation cannot be accepted any more. */
const OVER: Record<Exclude<InvitationState, "OPEN">, string> = {
  ACCEPTED: "invitationUsed",
  EXPIRED: "invitationExpired",
  REVOKED: "invitationRevoked",
};

/** The invitation with this token, locked until the transaction ends; 404 where there is none. */
async function locked(database: Database, token: string): Promise<InvitationRow> {
  const tokenHash = hashOf(token);
  await database.$queryRaw`SELECT id FROM "Invitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
  const row = await database.invitation.findUnique({ where: { tokenHash }, include: INVITATION_ROWS });
  if (!row) throw new Problem(404, "invitationUnknown");
  return row;
}

async function assertOpen(row: InvitationRow): Promise<void> {
  const state = await standingOf(row);
  if (state !== "OPEN") throw new Problem(409, OVER[state]);
}

/** Ends the role that is handed over to who coordinates the place now. */
async function takeOver(database: Database, actor: Actor, { succeedsId }: InvitationRow, placeId: number) {
  if (succeedsId === null || succeedsId === actor.personId) return;
  const where = { placeId, role: "COORDINATOR", personId: succeedsId } as const;
  const held = await database.membership.findFirst({ where, include: { place: { select: { slug: true } } } });
  if (!held) return;
  await database.membership.delete({ where: { id: held.id } });
  await database.person.update({ where: { id: succeedsId }, data: { version: { increment: 1 } } });
  const detail = { place: held.place?.slug ?? null, to: actor.personId };
  await record(database, actor, { type: "person.handedOver", subject: `person:${succeedsId}`, detail });
}

/** Gives the role, notes who took it, and tells whoever invited. */
async function giveRoleOf(database: Database, row: InvitationRow, personId: number): Promise<Actor> {
  const { role, placeId, clusterCode } = row;
  const held = { personId, role, placeId, clusterCode, standsIn: false };
  if (!(await database.membership.findFirst({ where: held }))) {
    if (placeId !== null)
      await endStandIns(database, await actorOfPerson(personId), { placeId: { in: [placeId] } }, personId);
    await database.membership.create({ data: held });
  }
  await database.invitation.update({
    where: { id: row.id },
    data: { acceptedAt: now(), acceptedById: personId, version: { increment: 1 } },
  });
  const actor = await actorOfPerson(personId);
  if (placeId !== null) await takeOver(database, actor, row, placeId);
  const detail = { invitation: row.id, invitedBy: row.invitedById, role };
  await record(database, actor, { type: "person.joined", subject: `person:${personId}`, detail });
  await notify(database, actor, {
    type: "person.joined",
    placeId: placeId ?? undefined,
    authorIds: [row.invitedById],
    detail: { role },
  });
  return actor;
}

/** The invitation with this token as it stands before anything is settled; 404 where there is none. */
async function opened(token: string): Promise<InvitationRow> {
  const row = await primary().invitation.findUnique({ where: { tokenHash: hashOf(token) }, include: INVITATION_ROWS });
  if (!row) throw new Problem(404, "invitationUnknown");
  return row;
}

/** What a browser needs to make the passkey by which the invited person will sign in; 422 where their names are missing. */
export async function beginInvitedPasskey(token: string, input: InvitedPersonInput, site: Site) {
  const row = await opened(token);
  await assertOpen(row);
  const { nameEn, nameZh, locale } = personIn(input);
  return passkeyToMake(
    `invitation:${row.id}`,
    { email: row.email, name: locale === "zh" ? nameZh : nameEn, has: [] },
    site,
  );
}

/** What somebody says of themselves, as it is kept; 422 tells all that is wrong at once, of a password that was chosen too. */
function personIn(input: InvitedPersonInput, by?: Means) {
  const person = check(invitedPerson, input);
  const chosen = by?.way === "password" ? check(chosenPassword, by) : null;
  if (person.ok && chosen?.ok !== false) return person.value;
  const fields = [person, chosen].flatMap((each) => (each && !each.ok ? each.errors : []));
  throw new Problem(422, "invalidInput", { fields });
}

/**
 * Makes the account of an invited person, with the role and what they chose to sign in by, and signs them in. Whoever
 * presses twice, or has made it in another window, is signed in by the same; 409 says why it cannot be accepted any more.
 */
export async function acceptInvitation(
  token: string,
  { by, ...input }: InvitedPersonInput & { by: Means },
  origin: Origin,
): Promise<{ sessionId: string; email: string }> {
  const person = personIn(input, by);
  const { id: invitationId, email } = await opened(token);
  const { proof, passwordHash, keep, again } = await prepare(by, { ...person, invitationId, email });
  const made = await transact(async (database) => {
    const row = await locked(database, token);
    if (row.acceptedAt) return null;
    await assertOpen(row);
    await lockAddress(database, email);
    if (await database.person.findUnique({ where: { email }, select: { id: true } }))
      throw new Problem(409, "invitationNeedsSignIn");
    const { id } = await database.person.create({ data: { ...person, email, passwordHash } });
    await keep(database, id);
    await giveRoleOf(database, row, id);
    return openSession(id, origin, proof);
  });
  if (made) return { email, sessionId: made };
  const entry = await again(email, origin);
  // Whoever has set up a second factor since knows the way in.
  if (!entry || !("sessionId" in entry)) throw new Problem(409, OVER.ACCEPTED);
  return { email, sessionId: entry.sessionId };
}

/** Gives an invitation's role to the account that it was sent to; pressed twice it is given once. */
export async function confirmInvitation(token: string, actor: Actor): Promise<void> {
  await transact(async (database) => {
    const row = await locked(database, token);
    if (row.email.toLowerCase() !== actor.email.toLowerCase()) throw new Problem(403, "invitationOfOther");
    if (row.acceptedById === actor.personId) return;
    await assertOpen(row);
    await giveRoleOf(database, row, actor.personId);
  });
}
