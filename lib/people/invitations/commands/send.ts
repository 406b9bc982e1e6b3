import { asLocale } from "@/lib/language/locales";
import { queueLetter } from "@/lib/mail/simple-letters";
import type { Database } from "@/lib/platform/database";
import { taxonomy } from "@/lib/taxonomy/queries";
import { invitedAsInAll } from "../letter";
import { type InvitationRow, placeIn } from "../rows";
import { INVITED_FOR_DAYS, invitationPath } from "../token";

/** Writes to the invited person, in the caller's transaction; the link stands in the letter and nowhere else. */
export async function sendInvitation(database: Database, row: InvitationRow, token: string): Promise<void> {
  const cluster = row.clusterCode ? ((await taxonomy()).cluster(row.clusterCode)?.shortName ?? null) : null;
  await queueLetter(database, {
    kind: "personInvited",
    to: { address: row.email, locale: asLocale(row.locale) },
    values: {
      inviter: { en: row.invitedBy.nameEn, zh: row.invitedBy.nameZh },
      role: invitedAsInAll({ role: row.role, place: placeIn(row)?.name ?? null, cluster }),
      days: INVITED_FOR_DAYS,
      note: row.note ? `\n\n${row.note}` : "",
    },
    path: invitationPath(token),
    once: `invitation:${row.id}:${row.version}`,
    until: row.expiresAt,
    urgent: true,
    secret: true,
  });
}
