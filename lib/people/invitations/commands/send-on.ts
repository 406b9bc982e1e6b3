import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database";
import { INVITATION_ROWS } from "../rows";
import { newToken } from "../token";
import { sendInvitation } from "./send";

/**
 * Has what somebody was invited to follow them to another address: what is open is sent there with a new link, so that
 * whoever reads the mailbox before takes nothing up; of what is settled the address is theirs now.
 */
export async function sendInvitationsOn(database: Database, before: string, address: string): Promise<void> {
  const open = await database.invitation.findMany({
    where: { email: before, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    select: { id: true },
  });
  for (const { id } of open) {
    const { token, tokenHash } = newToken();
    const data = { email: address, tokenHash, version: { increment: 1 } };
    const row = await database.invitation.update({ where: { id }, data, include: INVITATION_ROWS });
    await sendInvitation(database, row, token);
  }
  await database.invitation.updateMany({ where: { email: before }, data: { email: address } });
}
