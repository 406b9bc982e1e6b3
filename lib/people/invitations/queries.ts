import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { authorize, Problem } from "@/lib/access/problems";
import { mayHandleInvitation, maySeePeople } from "@/lib/people/policy";
import { now } from "@/lib/platform/clock";
import { primary } from "@/lib/platform/database";
import { idOfCursor, pageFrom } from "@/lib/platform/page";
import type { Prisma } from "@/prisma/generated/client";
import { INVITATION_ROWS, invitationView } from "./rows";
import type { InvitationState, InvitationsQuery, InvitationView } from "./schema";
import { lapsesOf } from "./standing";

/** The invitations that the actor looks after: the secretariat all, coordinators those to their own places. */
const lookedAfterBy = (actor: MaybeActor): Prisma.InvitationWhereInput =>
  isSecretariat(actor)
    ? {}
    : { role: "COORDINATOR", placeId: { in: actor?.coordinates.map(({ placeId }) => placeId) ?? [] } };

const IN_STATE: Record<InvitationState, () => Prisma.InvitationWhereInput> = {
  OPEN: () => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } }),
  EXPIRED: () => ({ acceptedAt: null, revokedAt: null, expiresAt: { lte: now() } }),
  ACCEPTED: () => ({ acceptedAt: { not: null } }),
  REVOKED: () => ({ revokedAt: { not: null } }),
};

const LIST = "invitations";

/** A page of the invitations that the actor looks after, the latest first. */
export async function listInvitations(actor: MaybeActor, { state, place, ...page }: InvitationsQuery) {
  authorize(maySeePeople(actor), actor);
  const where: Prisma.InvitationWhereInput = {
    AND: [lookedAfterBy(actor), state ? IN_STATE[state]() : {}, place ? { place: { slug: place } } : {}],
  };
  const before = idOfCursor(LIST, page.cursor);
  const [rows, total] = await Promise.all([
    primary().invitation.findMany({
      where: before === undefined ? where : { AND: [where, { id: { lt: before } }] },
      include: INVITATION_ROWS,
      orderBy: { id: "desc" },
      take: page.limit + 1,
    }),
    primary().invitation.count({ where }),
  ]);
  const lapses = await lapsesOf(rows);
  return pageFrom(
    LIST,
    rows,
    page,
    total,
    (row) => invitationView(row, actor, lapses.get(row.id)),
    ({ id }) => id,
  );
}

/** One invitation that the actor looks after; 404 for any other. */
export async function invitationById(id: number, actor: MaybeActor): Promise<InvitationView> {
  const row = await primary().invitation.findUnique({ where: { id }, include: INVITATION_ROWS });
  if (!row || !mayHandleInvitation(actor, row).allowed) throw new Problem(404, "noSuchInvitation");
  return invitationView(row, actor, (await lapsesOf([row])).get(id));
}
