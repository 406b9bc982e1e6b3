import { createHmac, timingSafeEqual } from "node:crypto";
import { Problem } from "@/lib/access/problems";
import { config } from "@/lib/platform/config";
import { primary, transact } from "@/lib/platform/database";

/** What can be stopped with one press: what waits, told at once; or the digests. */
export const STOPPABLE = ["notices", "digests"] as const;
export type Stoppable = (typeof STOPPABLE)[number];

const digestOf = (said: string, address: string): Buffer =>
  createHmac("sha256", config().secret).update(`unsubscribe ${said} ${address.toLowerCase()}`).digest().subarray(0, 18);

/** Whose letters, and to which address. */
type Addressee = { personId: number; email: string };

/** What opens the stopping of somebody's letters, to whoever has such a letter at the address that is theirs. */
export function unsubscribeToken({ personId, email }: Addressee, what: Stoppable): string {
  const said = `${personId}.${what}`;
  return `${said}.${digestOf(said, email).toString("base64url")}`;
}

/** The address that stops them, for the mailbox's own button. */
export const unsubscribePath = (to: Addressee, what: Stoppable): string =>
  `/api/v1/unsubscribe/${unsubscribeToken(to, what)}`;

/**
 * Whose letters a token stops, and which; 404 for one that nobody was given, or that was sent to an address which is not
 * theirs any more: nothing is sent there.
 */
export async function readToken(token: string): Promise<{ personId: number; what: Stoppable }> {
  const [, person, named, digest] = /^(\d{1,9})\.(notices|digests)\.([\w-]{24})$/.exec(token) ?? [];
  const what = STOPPABLE.find((each) => each === named);
  if (!person || !what || !digest) throw new Problem(404, "notFound");
  const personId = Number(person);
  const found = await primary().person.findUnique({ where: { id: personId }, select: { email: true } });
  const expected = digestOf(`${person}.${what}`, found?.email ?? "");
  if (!timingSafeEqual(Buffer.from(digest, "base64url"), expected) || !found) throw new Problem(404, "notFound");
  return { personId, what };
}

/** Stops them; doing it again changes nothing. */
export async function unsubscribe(token: string): Promise<void> {
  const { personId, what } = await readToken(token);
  const stopped = what === "notices" ? { atOnce: false } : { digest: "NEVER" as const };
  await transact((database) =>
    database.mailPreference.upsert({
      where: { personId },
      create: { personId, ...stopped },
      update: { ...stopped, version: { increment: 1 } },
    }),
  );
}
