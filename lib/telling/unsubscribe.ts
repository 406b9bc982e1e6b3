import { createHmac, timingSafeEqual } from "node:crypto";
import { Problem } from "@/lib/access/problems";
import { config } from "@/lib/platform/config";
import { transact } from "@/lib/platform/database";

/** What can be stopped with one press: what waits, told at once; or the digests. */
export const STOPPABLE = ["notices", "digests"] as const;
export type Stoppable = (typeof STOPPABLE)[number];

const digestOf = (said: string): Buffer =>
  createHmac("sha256", config().secret).update(`unsubscribe ${said}`).digest().subarray(0, 18);

/** What opens the stopping of somebody's letters, to whoever has such a letter. */
export function unsubscribeToken(personId: number, what: Stoppable): string {
  const said = `${personId}.${what}`;
  return `${said}.${digestOf(said).toString("base64url")}`;
}

/** The address that stops them, for the mailbox's own button. */
export const unsubscribePath = (personId: number, what: Stoppable): string =>
  `/api/v1/unsubscribe/${unsubscribeToken(personId, what)}`;

/** Whose letters a token stops, and which; 404 for one that nobody was given. */
export function readToken(token: string): { personId: number; what: Stoppable } {
  const [, person, named, digest] = /^(\d{1,10})\.(notices|digests)\.([\w-]{24})$/.exec(token) ?? [];
  const what = STOPPABLE.find((each) => each === named);
  if (!person || !what || !digest) throw new Problem(404, "notFound");
  if (!timingSafeEqual(Buffer.from(digest, "base64url"), digestOf(`${person}.${what}`)))
    throw new Problem(404, "notFound");
  return { personId: Number(person), what };
}

/** Stops them; doing it again changes nothing. */
export async function unsubscribe(token: string): Promise<void> {
  const { personId, what } = readToken(token);
  const stopped = what === "notices" ? { atOnce: false } : { digest: "NEVER" as const };
  await transact(async (database) => {
    if (!(await database.person.findUnique({ where: { id: personId }, select: { id: true } })))
      throw new Problem(404, "notFound");
    await database.mailPreference.upsert({
      where: { personId },
      create: { personId, ...stopped },
      update: { ...stopped, version: { increment: 1 } },
    });
  });
}
