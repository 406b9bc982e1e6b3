import { Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { tellOwner } from "@/lib/people/account-mails";
import { personOfLink, spendLink } from "@/lib/people/mailed-links";
import { hashPassword } from "@/lib/people/password";
import { assertGoodPassword, SHORTEST_PASSWORD } from "@/lib/people/password-strength";
import { transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { password } from "@/lib/text/schema";
import { endSessionsOf, endTokensOf } from "./change-password";
import { type Entry, enter, type Origin } from "./open-session";

const gone = () => new Problem(401, "linkGone");

/** Lets in whoever has the link that was sent to their address; it does so once. */
export async function signInByLink(token: string, origin: Origin): Promise<Entry> {
  const person = await personOfLink(token, "sign-in");
  if (!person || !(await transact((database) => spendLink(database, token, "sign-in")))) throw gone();
  return enter(person.id, origin, { way: "link", secondFactor: false });
}

/**
 * Gives another password to whoever has the link that was sent to their address, ends every session and personal token of
 * theirs, and lets them in: with the second factor, where they set one up.
 */
export async function resetPassword(token: string, chosen: string, origin: Origin): Promise<Entry> {
  const person = await personOfLink(token, "new-password");
  if (!person) throw gone();
  const checked = check(password.min(SHORTEST_PASSWORD), chosen);
  if (!checked.ok)
    throw new Problem(422, "invalidInput", { fields: checked.errors.map((fault) => ({ ...fault, path: "password" })) });
  await assertGoodPassword(checked.value, person);
  const passwordHash = await hashPassword(checked.value);
  await transact(async (database) => {
    if (!(await spendLink(database, token, "new-password"))) throw gone();
    await database.person.update({ where: { id: person.id }, data: { passwordHash } });
    await endSessionsOf(database, person.id, null);
    await endTokensOf(database, person.id);
    await tellOwner(database, person.id, "passwordChanged");
    await record(database, null, { type: "person.passwordReset", subject: `person:${person.id}` });
  });
  return enter(person.id, origin, { way: "link", secondFactor: false });
}
