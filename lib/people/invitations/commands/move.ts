import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { mayHandleInvitation, mayHandOver } from "@/lib/people/policy";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import type { Prisma } from "@/prisma/generated/client";
import { INVITATION_ROWS, type InvitationRow, invitationView, isUnderWay } from "../rows";
import type { InvitationLink, InvitationMove, InvitationView } from "../schema";
import { expiryFrom, invitationPath, newToken } from "../token";
import { sendInvitation } from "./send";

/** Sends an invitation that is under way once more, with a new link and as long as at first; or takes it back. */
export async function moveInvitation(
  actor: MaybeActor,
  id: number,
  version: number,
  move: InvitationMove,
): Promise<InvitationView> {
  return transact(async (database) => {
    await lock(database, actor, id, version, move === "resend");
    if (move === "revoke") {
      const row = await change(database, id, { revokedAt: now() });
      await record(database, actor, { type: "person.invitationRevoked", subject: `invitation:${id}` });
      return invitationView(row, actor);
    }
    const { row, token } = await renew(database, id, actor);
    await record(database, actor, { type: "person.invitedAgain", subject: `invitation:${id}` });
    await sendInvitation(database, row, token);
    return invitationView(row, actor);
  });
}

/** Makes a new link to be handed over in person, where no mail arrives; who asked for it is recorded. */
export async function linkOf(actor: MaybeActor, id: number, version: number): Promise<InvitationLink> {
  return transact(async (database) => {
    authorize(mayHandOver(actor), actor);
    await lock(database, actor, id, version, true);
    const { row, token } = await renew(database, id, actor);
    await record(database, actor, { type: "person.invitationHandedOver", subject: `invitation:${id}` });
    return { path: invitationPath(token), expiresAt: row.expiresAt.toISOString(), version: row.version };
  });
}

async function lock(database: Database, actor: MaybeActor, id: number, version: number, sends: boolean): Promise<void> {
  await database.$queryRaw`SELECT id FROM "Invitation" WHERE id = ${id} FOR UPDATE`;
  const row = await database.invitation.findUnique({ where: { id }, include: INVITATION_ROWS });
  if (!row || !mayHandleInvitation(actor, row).allowed) throw new Problem(404, "noSuchInvitation");
  const current = invitationView(row, actor);
  if (row.version !== version) throw new Problem(412, "stale", { extra: { current } });
  if (sends && row.place?.retiredAt) throw new Problem(409, "placeRetired", { extra: { current } });
  if (!isUnderWay(row)) throw new Problem(409, "invitationOver", { extra: { current } });
}

const change = (database: Database, id: number, data: Prisma.InvitationUncheckedUpdateInput): Promise<InvitationRow> =>
  database.invitation.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    include: INVITATION_ROWS,
  });

/** Whoever sends it anew answers for it: it stands as long as they may invite. */
async function renew(
  database: Database,
  id: number,
  actor: MaybeActor,
): Promise<{ row: InvitationRow; token: string }> {
  const { token, tokenHash } = newToken();
  const sentAt = now();
  const invitedById = (actor as Actor).personId;
  return { token, row: await change(database, id, { tokenHash, sentAt, expiresAt: expiryFrom(sentAt), invitedById }) };
}
