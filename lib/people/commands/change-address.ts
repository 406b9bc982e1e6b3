import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { mailsFollow } from "@/lib/mail/follow-person";
import { queueLetter } from "@/lib/mail/simple-letters";
import { record } from "@/lib/notifications/record";
import { hintedAddress } from "@/lib/people/hinted-address";
import { sendInvitationsOn } from "@/lib/people/invitations/commands/send-on";
import { lockAddress } from "@/lib/people/lock-address";
import {
  ADDRESS,
  addressOfLink,
  LINK_MINUTES,
  newAddressLink,
  spendAllLinks,
  spendLink,
} from "@/lib/people/mailed-links";
import { mayChangeAccount } from "@/lib/people/policy";
import { primary, transact } from "@/lib/platform/database";
import { consume } from "@/lib/platform/limits";

const isTaken = async (address: string): Promise<boolean> =>
  (await primary().person.count({ where: { email: address } })) > 0;

/**
 * Asks for another address of one's own: a link is sent to it, and until that is followed nothing changes. Where somebody
 * has the address already nothing is sent, and the answer is the same: it tells nobody who has an account.
 */
export async function requestAddress(actor: MaybeActor, address: string): Promise<void> {
  authorize(mayChangeAccount(actor), actor);
  const { personId, email } = actor as Actor;
  if (address.toLowerCase() === email.toLowerCase())
    throw new Problem(422, "invalidInput", { fields: [{ path: "email", code: "sameAddress" }] });
  await consume("addressChanges", String(personId));
  if (await isTaken(address)) return;
  await transact(async (database) => {
    const { id, token, expiresAt } = await newAddressLink(database, { personId, address });
    await queueLetter(database, {
      kind: "addressToConfirm",
      to: { personId, address },
      values: { minutes: LINK_MINUTES, email },
      path: `/account/address/${token}`,
      once: `address:${id}`,
      until: expiresAt,
      urgent: true,
      secret: true,
    });
  });
}

/** Makes the address that a link was sent to one's own; the one before is told, and receives nothing more. */
export async function confirmAddress(actor: MaybeActor, token: string): Promise<void> {
  authorize(mayChangeAccount(actor), actor);
  const { personId, email } = actor as Actor;
  const link = await addressOfLink(token);
  if (!link || link.personId !== personId) throw new Problem(404, "notFound");
  const { address } = link;
  await transact(async (database) => {
    await lockAddress(database, address);
    if (await isTaken(address)) throw new Problem(409, "addressTaken");
    if (!(await spendLink(database, token, ADDRESS))) throw new Problem(404, "notFound");
    await spendAllLinks(database, personId);
    await database.person.update({ where: { id: personId }, data: { email: address, version: { increment: 1 } } });
    await mailsFollow(database, { personId, before: email, address });
    await sendInvitationsOn(database, email, address);
    await queueLetter(database, {
      kind: "addressChanged",
      to: { personId, address: email },
      values: { address: hintedAddress(address) },
      urgent: true,
    });
    await record(database, actor, { type: "person.addressChanged", subject: `person:${personId}` });
  });
}
