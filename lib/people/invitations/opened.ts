import type { MaybeActor } from "@/lib/access/actor";
import { asLocale, type Locale } from "@/lib/language/locales";
import { primary } from "@/lib/platform/database";
import type { Bilingual } from "@/lib/taxonomy/queries";
import { taxonomy } from "@/lib/taxonomy/queries";
import { invitedAsInAll } from "./letter";
import { INVITATION_ROWS, placeIn } from "./rows";
import type { InvitationState } from "./schema";
import { standingOf } from "./standing";
import { hashOf } from "./token";

/** What an invitation's link shows to whoever opens it. */
export type OpenedInvitation = {
  state: InvitationState;
  email: string;
  invitedBy: Bilingual;
  /** What it invites to, in words. */
  as: Bilingual;
  note: string | null;
  locale: Locale;
  name: { en: string; zh: string };
  expiresAt: string;
  /** What is to be done to accept it: make an account, sign in to the one there is, or say yes with it. */
  way: "register" | "signIn" | "confirm" | "otherPerson";
};

/** What the link with this token shows; null where no invitation has it, as when it was sent again since. */
export async function openedInvitation(token: string, actor: MaybeActor): Promise<OpenedInvitation | null> {
  const row = await primary().invitation.findUnique({
    where: { tokenHash: hashOf(token) },
    include: INVITATION_ROWS,
  });
  if (!row) return null;
  const account = await primary().person.findUnique({ where: { email: row.email }, select: { id: true } });
  const cluster = row.clusterCode ? ((await taxonomy()).cluster(row.clusterCode)?.shortName ?? null) : null;
  return {
    state: await standingOf(row),
    email: row.email,
    invitedBy: { en: row.invitedBy.nameEn, zh: row.invitedBy.nameZh },
    as: invitedAsInAll({ role: row.role, place: placeIn(row)?.name ?? null, cluster }),
    note: row.note,
    locale: asLocale(row.locale),
    name: { en: row.nameEn ?? "", zh: row.nameZh ?? "" },
    expiresAt: row.expiresAt.toISOString(),
    way: wayFor(account?.id ?? null, actor),
  };
}

function wayFor(account: number | null, actor: MaybeActor): OpenedInvitation["way"] {
  if (actor) return actor.personId === account ? "confirm" : "otherPerson";
  return account === null ? "register" : "signIn";
}
