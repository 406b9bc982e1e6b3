import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Problem } from "@/lib/access/problems";
import { queueLetter } from "@/lib/mail/simple-letters";
import { accountOf } from "@/lib/people/known-device";
import { LINK_MINUTES, LINK_PURPOSES, type LinkPurpose, newLinkToken } from "@/lib/people/mailed-links";
import { safePath, withNext } from "@/lib/people/next-path";
import { now, pause } from "@/lib/platform/clock";
import { demonstrationIsOpen } from "@/lib/platform/config";
import { primary, transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { consume, count } from "@/lib/platform/limits";
import { email } from "@/lib/text/schema";
import type { Origin } from "./open-session";

const linkRequest = z.object({
  email,
  purpose: z.enum(LINK_PURPOSES),
  next: z.string().optional().transform(safePath),
});
type LinkRequest = z.output<typeof linkRequest>;

/**
 * So many links of each purpose in a quarter of an hour are sent to one address; whoever asks for more is not told. Each
 * counts alone: links to sign in, which anybody may ask for, use up nobody's new password.
 */
const MOST_LINKS = 3;
/** However long it took to find nobody, or to write a letter, the answer comes after this long. */
const ANSWERED_AFTER_MS = 600;

const LETTERS = { "sign-in": "signInLink", "new-password": "newPassword" } as const;
const PAGES: Record<LinkPurpose, string> = { "sign-in": "link", "new-password": "new-password" };

/**
 * Sends a link that signs in, or one to choose another password, to whoever has an account with this address, and leads
 * them on to where they were going. The answer is the same, and takes as long, whether somebody has.
 */
export async function sendLink(input: unknown, origin: Origin): Promise<void> {
  const checked = check(linkRequest, input);
  if (!checked.ok) throw new Problem(422, "invalidInput", { fields: checked.errors });
  await consume("signInLinks", origin.address);
  await Promise.all([sendTo(checked.value, origin), pause(ANSWERED_AFTER_MS)]);
}

async function sendTo({ email: address, purpose, next }: LinkRequest, origin: Origin): Promise<void> {
  const lately = await count("linksByAccount", `${purpose}:${accountOf(address)}`);
  const person = await primary().person.findUnique({ where: { email: address.trim() } });
  if (!person || lately > MOST_LINKS) return;
  // Where everybody may sign in with it, nobody takes it away from the others.
  if (person.isDemonstration && (purpose === "new-password" ? demonstrationIsOpen() : !origin.local)) return;
  const { token, digest } = newLinkToken();
  const id = randomUUID();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + LINK_MINUTES * 60_000);
  await transact(async (database) => {
    await database.mailedLink.create({ data: { id, personId: person.id, purpose, digest, createdAt, expiresAt } });
    await queueLetter(database, {
      kind: LETTERS[purpose],
      to: { personId: person.id },
      values: { minutes: LINK_MINUTES },
      path: `/sign-in/${PAGES[purpose]}/${token}${withNext(next)}`,
      once: `link:${id}`,
      until: expiresAt,
      urgent: true,
      secret: true,
    });
  });
}
