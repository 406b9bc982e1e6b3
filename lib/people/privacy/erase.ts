import { z } from "zod";
import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { assertOthersLeft } from "@/lib/people/commands/others-left";
import { maySeeMe } from "@/lib/people/policy";
import { me } from "@/lib/people/queries";
import { now } from "@/lib/platform/clock";
import { type Database, transact } from "@/lib/platform/database";
import { formerName } from "./former-name";
import { removeWords } from "./words";

/** What becomes of the words of who leaves: they stay without a name, or go. */
export const erasure = z.strictObject({ words: z.enum(["KEEP", "REMOVE"]) });
export type Erasure = z.output<typeof erasure>;

/**
 * Erases the actor's account for good: name, address, password, sessions, roles, notices and mails. What was decided and
 * written for a place stays, under “former coordinator of …”; what the person said in their own words stays so too, or goes. Throws 412 when
 * the account changed since it was read, and 409 where nobody would be left in the secretariat.
 */
export async function eraseMe(actor: MaybeActor, version: number, { words }: Erasure): Promise<void> {
  authorize(maySeeMe(actor), actor);
  const { personId, email } = actor as Actor;
  await transact(async (database) => {
    await assertOthersLeft(database, personId);
    const name = await formerName(personId);
    const at = now();
    const { count } = await database.person.updateMany({
      where: { id: personId, version, erasedAt: null },
      data: {
        ...{ email: addressOf(personId), nameEn: name.en, nameZh: name.zh, passwordHash: null },
        ...{ shownAs: "NOTHING", allowsTransfer: false, timeZone: null, disabledAt: at, erasedAt: at },
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new Problem(412, "stale", { extra: { current: await me(actor) } });
    // Before the roles go: what is recorded says who it was by number alone.
    await record(database, null, { type: "person.erased", subject: `person:${personId}`, detail: { words } });
    await forget(database, personId, email, name);
    if (words === "REMOVE") await removeWords(database, personId, at);
  });
}

/** An address that reaches nobody, once for each. */
const addressOf = (personId: number) => `erased-${personId}@erased.invalid`;

/** Deletes what was the person's alone, and takes the name out of what others keep. */
async function forget(database: Database, personId: number, email: string, name: { en: string; zh: string }) {
  const own = { where: { personId } };
  await database.session.deleteMany(own);
  await database.accessToken.deleteMany(own);
  await database.secondFactor.deleteMany(own);
  await database.recoveryCode.deleteMany(own);
  await database.mailedLink.deleteMany(own);
  await database.passkey.deleteMany(own);
  await database.externalIdentity.deleteMany(own);
  await database.membership.deleteMany(own);
  await database.notification.deleteMany(own);
  await database.savedView.deleteMany(own);
  await database.idempotencyKey.deleteMany(own);
  await database.roundAssessor.deleteMany(own);
  await database.mailPreference.deleteMany(own);
  await database.projectMail.deleteMany(own);
  await database.meetingAnswer.deleteMany(own);
  await database.answerLink.deleteMany(own);
  await database.mail.deleteMany({ where: { OR: [{ personId }, { address: email, personId: null }] } });
  await database.mailRefusal.deleteMany({ where: { address: email } });
  await database.invitation.deleteMany({ where: { email, acceptedAt: null } });
  await database.invitation.updateMany({
    where: { email },
    data: { email: addressOf(personId), nameEn: null, nameZh: null, note: null },
  });
  // Others' notices carry the name of who did it.
  await database.$executeRaw`
    UPDATE "Notification" SET detail = jsonb_set(detail, '{by}', ${JSON.stringify(name)}::jsonb) - 'byLink'
    WHERE "actorId" = ${personId} AND detail ? 'by'`;
}
