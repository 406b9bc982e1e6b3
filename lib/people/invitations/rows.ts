import type { MaybeActor } from "@/lib/access/actor";
import { asLocale } from "@/lib/language/locales";
import { mayHandleInvitation, mayHandOver } from "@/lib/people/policy";
import { now } from "@/lib/platform/clock";
import type { Prisma } from "@/prisma/generated/client";
import type { InvitationState, InvitationView, Lapse } from "./schema";

/** What an invitation's view is made from. */
export const INVITATION_ROWS = {
  place: { select: { slug: true, nameEn: true, nameZh: true, sideCode: true, retiredAt: true } },
  succeeds: { select: { nameEn: true, nameZh: true } },
  invitedBy: { select: { nameEn: true, nameZh: true, disabledAt: true } },
} as const satisfies Prisma.InvitationInclude;
export type InvitationRow = Prisma.InvitationGetPayload<{ include: typeof INVITATION_ROWS }>;

/** How an invitation stands now. */
export function stateOf(row: Pick<InvitationRow, "acceptedAt" | "revokedAt" | "expiresAt">): InvitationState {
  if (row.acceptedAt) return "ACCEPTED";
  if (row.revokedAt) return "REVOKED";
  return row.expiresAt > now() ? "OPEN" : "EXPIRED";
}

/** Whether it can still be sent or taken back: nobody has accepted it, and nobody taken it back. */
export const isUnderWay = (row: Pick<InvitationRow, "acceptedAt" | "revokedAt">): boolean =>
  !row.acceptedAt && !row.revokedAt;

/** The place an invitation is for, as answers name it. */
export const placeIn = ({ place }: Pick<InvitationRow, "place">) =>
  place && { slug: place.slug, name: { en: place.nameEn, zh: place.nameZh }, side: place.sideCode };

/** An invitation as answers carry it; `lapsed` where somebody looked whether it is worth what it says. */
export function invitationView(row: InvitationRow, actor: MaybeActor, lapsed: Lapse | null = null): InvitationView {
  const handled = isUnderWay(row) && mayHandleInvitation(actor, row).allowed;
  const sent = handled && !row.place?.retiredAt;
  return {
    id: row.id,
    email: row.email,
    name: { en: row.nameEn, zh: row.nameZh },
    locale: asLocale(row.locale),
    role: row.role,
    place: placeIn(row),
    cluster: row.clusterCode,
    note: row.note,
    succeeds: row.succeeds && { en: row.succeeds.nameEn, zh: row.succeeds.nameZh },
    state: stateOf(row),
    lapsed,
    invitedBy: { en: row.invitedBy.nameEn, zh: row.invitedBy.nameZh },
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    version: row.version,
    abilities: { resend: sent, revoke: handled, link: sent && mayHandOver(actor).allowed },
  };
}
