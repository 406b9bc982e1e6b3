import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { type RoleScope, scopeOf } from "@/lib/people/commands/register";
import { lockAddress } from "@/lib/people/lock-address";
import { mayEndRole, mayInvitePerson } from "@/lib/people/policy";
import { now } from "@/lib/platform/clock";
import { type Database, reads, transact } from "@/lib/platform/database";
import { INVITATION_ROWS, type InvitationRow, invitationView } from "../rows";
import type { InvitationInput, InvitationView } from "../schema";
import { expiryFrom, newToken } from "../token";
import { sendInvitation } from "./send";

/**
 * Invites somebody by e-mail to a role. 409 where the same invitation is under way, which can be sent again, or where the
 * person holds the role already.
 */
export async function invitePerson(actor: MaybeActor, input: InvitationInput): Promise<InvitationView> {
  return transact(async (database) => {
    const { membership, note, nameEn, nameZh, email, locale } = input;
    const scope = await scopeOf(membership);
    authorize(mayInvitePerson(actor, scope), actor);
    await assertTakesPart(scope.placeId);
    await assertSuccession(actor, scope, input.succeeds);
    await assertNew(database, actor, { email, ...scope });
    const { token, tokenHash } = newToken();
    const sentAt = now();
    const row = await database.invitation.create({
      data: {
        ...{ email, locale, note, nameEn, nameZh, ...scope, tokenHash, succeedsId: input.succeeds },
        invitedById: (actor as Actor).personId,
        ...{ createdAt: sentAt, sentAt, expiresAt: expiryFrom(sentAt) },
      },
      include: INVITATION_ROWS,
    });
    await record(database, actor, {
      type: "person.invited",
      subject: `invitation:${row.id}`,
      detail: { membership },
    });
    await sendInvitation(database, row, token);
    return invitationView(row, actor);
  });
}

/** To a place that no longer takes part nobody is invited. */
async function assertTakesPart(placeId: number | null): Promise<void> {
  const retired =
    placeId !== null && (await reads().place.count({ where: { id: placeId, retiredAt: { not: null } } })) > 0;
  if (retired) throw new Problem(422, "invalidInput", { fields: [{ path: "membership.place", code: "placeRetired" }] });
}

/** Handed over is what one holds oneself, or what the secretariat sees held: the same role for the same place. */
async function assertSuccession(
  actor: MaybeActor,
  { role, placeId }: { role: string; placeId: number | null },
  personId: number | undefined,
): Promise<void> {
  if (personId === undefined) return;
  authorize(mayEndRole(actor, { personId }), actor);
  const held =
    role === "COORDINATOR" && placeId !== null
      ? await reads().membership.findFirst({ where: { personId, role, placeId }, select: { id: true } })
      : null;
  if (!held) throw new Problem(422, "invalidInput", { fields: [{ path: "succeeds", code: "noSuchRole" }] });
}

type Wanted = RoleScope & { email: string };
type Obstacle = { code: "holdsRole" } | { code: "alreadyInvited"; row: InvitationRow };

/** What speaks against inviting somebody: they hold the role, or were asked before. */
export async function obstacle({ email, ...scope }: Wanted): Promise<Obstacle | null> {
  if (await reads().membership.findFirst({ where: { ...scope, person: { email } }, select: { id: true } }))
    return { code: "holdsRole" };
  const row = await reads().invitation.findFirst({
    where: { email, ...scope, acceptedAt: null, revokedAt: null },
    include: INVITATION_ROWS,
  });
  return row && { code: "alreadyInvited", row };
}

async function assertNew(database: Database, actor: MaybeActor, wanted: Wanted): Promise<void> {
  await lockAddress(database, wanted.email);
  const found = await obstacle(wanted);
  if (!found) return;
  const { code } = found;
  const current = "row" in found ? invitationView(found.row, actor) : undefined;
  throw new Problem(409, code, { fields: [{ path: "email", code }], extra: { current } });
}
