import type { Actor } from "@/lib/access/actor";
import { asLocale, type Locale } from "@/lib/language/locales";
import { actorOfPerson } from "@/lib/people/sessions";
import { zoneOf } from "@/lib/places/country-zones";
import { reads } from "@/lib/platform/database";

/** Whom a letter is for: with the roles held now, the language they are written to in, and the clock they read. */
export type LetterReader = { actor: Actor; locale: Locale; zone: string };

/** The reader of a letter; the clock is their own, else that of their place, else that of those who read as they do. */
export async function readerOf(personId: number): Promise<LetterReader> {
  const actor = await actorOfPerson(personId);
  const [place] = actor.coordinates;
  const at =
    !actor.timeZone && place
      ? await reads().place.findUnique({ where: { id: place.placeId }, select: { country: true } })
      : null;
  const locale = asLocale(actor.locale);
  return { actor, locale, zone: actor.timeZone ?? zoneOf(at?.country ?? "", locale) };
}
