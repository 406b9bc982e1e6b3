import { z } from "zod";
import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import { asLocale, LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { maySeeMe } from "@/lib/people/policy";
import { SHOWN } from "@/lib/people/schema";
import { placeNamed } from "@/lib/places/schema";

/** Who one is, as `GET /api/v1/me` tells it. */
export const meSchema = z.object({
  email: z.string(),
  name: bilingual,
  locale: z.enum(LOCALES),
  coordinates: z.array(placeNamed),
  leads: z.array(z.string()),
  isSecretariat: z.boolean(),
  isObserver: z.boolean(),
  shownAs: z.enum(SHOWN),
  allowsTransfer: z.boolean(),
  timeZone: z.string().nullable(),
  version: z.int(),
});
export type Me = z.infer<typeof meSchema>;

type Settled = Pick<Me, "shownAs" | "allowsTransfer" | "timeZone" | "version"> & {
  nameEn: string;
  nameZh: string;
  locale: string;
};

/** The signed-in person, the roles held now and what the person settled; 401 for a visitor. */
export function presentMe(actor: MaybeActor, { nameEn, nameZh, locale, ...settings }: Settled): Me {
  authorize(maySeeMe(actor), actor);
  const { email, coordinates, leads, isSecretariat, isObserver } = actor as Actor;
  return {
    email,
    name: { en: nameEn, zh: nameZh },
    locale: asLocale(locale),
    coordinates: coordinates.map((place) => ({
      slug: place.slug,
      name: { en: place.nameEn, zh: place.nameZh },
      side: place.side,
    })),
    leads,
    isSecretariat,
    isObserver,
    ...settings,
  };
}
