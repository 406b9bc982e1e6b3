import type { Database } from "@/lib/platform/database";

type Moved = { personId: number; before: string; address: string };

/**
 * Has somebody's mails follow them to another address: what waits, or was not taken, goes there; what would open something
 * to whoever reads the mailbox before does not leave. What the address before was sent is theirs, and that it was refused
 * is nobody's any more.
 */
export async function mailsFollow(database: Database, { personId, before, address }: Moved): Promise<void> {
  await database.mail.updateMany({ where: { address: before, personId: null }, data: { personId } });
  const own = { personId, address: before };
  await database.mail.updateMany({
    where: { ...own, secret: true, state: { in: ["QUEUED", "REFUSED", "GIVEN_UP"] } },
    data: { state: "NOT_NEEDED", data: {} },
  });
  await database.mail.updateMany({
    where: { ...own, state: { in: ["QUEUED", "REFUSED", "GIVEN_UP"] } },
    data: { address },
  });
  await database.mailRefusal.deleteMany({ where: { address: before } });
}
