import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Bilingual } from "@/lib/taxonomy/queries";
import type { Role } from "@/prisma/generated/enums";

type Scope = { role: Role; place: Bilingual | null; cluster: Bilingual | null };

/** What somebody is invited to be, in words: “coordinator of Wuhan”. */
export function invitedAs({ role, place, cluster }: Scope, locale: Locale): string {
  const { as } = messagesOf(locale).invitations;
  return formatMessage(as[role], locale, { place: place?.[locale] ?? "", cluster: cluster?.[locale] ?? "" });
}

/** The same in every language, for a letter whose language its reader chooses. */
export const invitedAsInAll = (scope: Scope): Bilingual =>
  Object.fromEntries(LOCALES.map((locale) => [locale, invitedAs(scope, locale)])) as Bilingual;
