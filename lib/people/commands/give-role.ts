import type { MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { mayRegisterPeople } from "@/lib/people/policy";
import type { NewPerson } from "@/lib/people/schema";
import { transact } from "@/lib/platform/database";
import { scopeOf } from "./register";
import { endStandIns } from "./stand-in";

/**
 * Gives somebody who is registered a further role; name and password stay as they are. `held` where they hold it already,
 * null where nobody has this e-mail.
 */
export async function giveRole(
  actor: MaybeActor | "system",
  email: string,
  membership: NewPerson["memberships"][number],
): Promise<"given" | "held" | null> {
  authorize(mayRegisterPeople(actor), actor);
  return transact(async (database) => {
    const person = await database.person.findUnique({ where: { email: email.trim() }, select: { id: true } });
    if (!person) return null;
    const role = { personId: person.id, ...(await scopeOf(membership)) };
    const by = actor === "system" ? null : actor;
    if (await database.membership.findFirst({ where: { ...role, standsIn: false } })) return "held";
    if (role.placeId !== null) await endStandIns(database, by, { placeId: { in: [role.placeId] } }, person.id);
    await database.membership.create({ data: role });
    const subject = `person:${person.id}`;
    await record(database, by, { type: "person.roleGiven", subject, detail: { membership } });
    return "given";
  });
}
