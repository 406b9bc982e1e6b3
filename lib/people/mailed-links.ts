import { createHash, randomBytes, randomUUID } from "node:crypto";
import { now } from "@/lib/platform/clock";
import { type Database, primary } from "@/lib/platform/database";

/** What a link that was sent by e-mail opens. */
export const LINK_PURPOSES = ["sign-in", "new-password"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];
/** What makes another address somebody's own. */
export const ADDRESS = "address";

/** For how many minutes such a link opens something. */
export const LINK_MINUTES = 30;

const FORM = /^[\w-]{43}$/;
const digestOf = (token: string) => createHash("sha256").update(token).digest("base64url");

/** A new token for a link: what is sent, and what is kept here. */
export function newLinkToken(): { token: string; digest: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, digest: digestOf(token) };
}

/** Whom a link is for, while it opens something; null where it does not (any more). To look uses nothing up. */
export async function personOfLink(token: string, purpose: LinkPurpose) {
  if (!FORM.test(token)) return null;
  const link = await primary().mailedLink.findFirst({
    where: { digest: digestOf(token), purpose, usedAt: null, expiresAt: { gt: now() } },
    select: { person: { select: { id: true, email: true, nameEn: true, nameZh: true, passwordHash: true } } },
  });
  return link?.person ?? null;
}

/** Which address a link makes whose own, while it does; null where it does not (any more). To look uses nothing up. */
export async function addressOfLink(token: string): Promise<{ personId: number; address: string } | null> {
  if (!FORM.test(token)) return null;
  const link = await primary().mailedLink.findFirst({
    where: { digest: digestOf(token), purpose: ADDRESS, usedAt: null, expiresAt: { gt: now() } },
    select: { personId: true, address: true },
  });
  return link?.address ? { personId: link.personId, address: link.address } : null;
}

type Addressed = { personId: number; address: string };

/** Makes a link that makes an address somebody's own; those before open nothing any more. */
export async function newAddressLink(database: Database, { personId, address }: Addressed) {
  const { token, digest } = newLinkToken();
  const id = randomUUID();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + LINK_MINUTES * 60_000);
  await database.mailedLink.deleteMany({ where: { personId, purpose: ADDRESS } });
  await database.mailedLink.create({
    data: { id, personId, purpose: ADDRESS, digest, address, createdAt, expiresAt },
  });
  return { id, token, expiresAt };
}

/** Uses up every link that was sent to somebody: what the address before received opens nothing any more. */
export const spendAllLinks = (database: Database, personId: number) =>
  database.mailedLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now() } });

/** Uses a link up; of two at once one does. */
export async function spendLink(
  database: Database,
  token: string,
  purpose: LinkPurpose | typeof ADDRESS,
): Promise<boolean> {
  const { count } = await database.mailedLink.updateMany({
    where: { digest: digestOf(token), purpose, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  });
  return count === 1;
}
