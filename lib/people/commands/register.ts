import type { MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { hashPassword } from "@/lib/people/password";
import { assertGoodPassword } from "@/lib/people/password-strength";
import { mayRegisterPeople } from "@/lib/people/policy";
import { type NewPerson, newPersonSchema } from "@/lib/people/schema";
import { reads, transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import type { Role } from "@/prisma/generated/enums";
import { endStandIns } from "./stand-in";

/**
 * Makes a person with the roles to hold; 409 when the e-mail is taken. The application itself (`"system"`) registers
 * the demonstration accounts and the first of the secretariat.
 */
export async function registerPerson(actor: MaybeActor | "system", input: NewPerson): Promise<{ personId: number }> {
  authorize(mayRegisterPeople(actor), actor);
  const checked = check(newPersonSchema, input);
  if (!checked.ok) throw new Problem(422, "invalidInput", { fields: checked.errors });
  const { memberships, password, ...person } = checked.value;
  // The demonstration's is public, and opens to the machine itself alone.
  if (!person.isDemonstration) await assertGoodPassword(password, person);
  const passwordHash = await hashPassword(password);

  return transact(async (database) => {
    if (await database.person.findUnique({ where: { email: person.email } })) {
      throw new Problem(409, "emailTaken", { fields: [{ path: "email", code: "emailTaken" }] });
    }
    const { id: personId } = await database.person.create({ data: { ...person, passwordHash } });
    const by = actor === "system" ? null : actor;
    for (const membership of memberships) {
      const scope = await scopeOf(membership);
      await database.membership.create({ data: { personId, ...scope } });
      if (scope.placeId !== null) await endStandIns(database, by, { placeId: { in: [scope.placeId] } }, personId);
    }
    await record(database, by, {
      type: "person.registered",
      subject: `person:${personId}`,
      detail: { memberships },
    });
    return { personId };
  });
}

type Membership = NewPerson["memberships"][number];

/** What a role is held for, whole: a place, a cluster, or neither. */
export type RoleScope = { role: Role; placeId: number | null; clusterCode: string | null };

/** The place or cluster that a role is held for; 422 where there is none such. */
export async function scopeOf(membership: Membership): Promise<RoleScope> {
  const { role } = membership;
  if (membership.role === "CLUSTER_LEAD") {
    const cluster = await reads().cluster.findUnique({ where: { code: membership.cluster } });
    return { role, placeId: null, clusterCode: cluster?.code ?? unknown("cluster") };
  }
  if (membership.role !== "COORDINATOR") return { role, placeId: null, clusterCode: null };
  const place = await reads().place.findUnique({ where: { slug: membership.place } });
  return { role, placeId: place?.id ?? unknown("place"), clusterCode: null };
}

function unknown(field: string): never {
  throw new Problem(422, "invalidInput", { fields: [{ path: `memberships.${field}`, code: "unknownValue" }] });
}
