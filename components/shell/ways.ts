import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

/** A way through the product: its first page, its name, and the beginnings of further addresses that belong to it. */
export type Way = { href: string; name: string; also?: string[] };

/** The ways that are open to everybody, in the order in which the header and the foot of each page name them. */
export function publicWays(locale: Locale): Way[] {
  const { shell, rounds } = messagesOf(locale);
  return [
    { href: `/${locale}/places`, name: shell.places },
    { href: `/${locale}/projects`, name: shell.projects },
    { href: `/${locale}/programme`, name: shell.programme, also: [`/${locale}/clusters`] },
    { href: `/${locale}/rounds`, name: rounds.short },
  ];
}

/** The first page of somebody: their work, or what greets visitors. */
export const firstPage = (actor: MaybeActor, locale: Locale): string => (actor ? `/${locale}/work` : `/${locale}`);
