import { z } from "zod";
import type { Actor, MaybeActor } from "@/lib/people/actor";
import { maySeeMe } from "@/lib/people/policy";
import { must } from "@/lib/platform/errors";

const text = z.object({ en: z.string(), zh: z.string() });

/** Who one is, as `GET /api/v1/me` tells it. */
export const meSchema = z.object({
  email: z.string(),
  name: text,
  locale: z.enum(["en", "zh"]),
  coordinates: z.array(z.object({ slug: z.string(), name: text, side: z.string() })),
  leads: z.array(z.string()),
  isSecretariat: z.boolean(),
});

/** The signed-in person and the roles held now; 401 for a visitor. */
export function presentMe(actor: MaybeActor): z.infer<typeof meSchema> {
  must(maySeeMe(actor), actor);
  const { email, nameEn, nameZh, locale, coordinates, leads, isSecretariat } = actor as Actor;
  return {
    email,
    name: { en: nameEn, zh: nameZh },
    locale,
    coordinates: coordinates.map((place) => ({
      slug: place.slug,
      name: { en: place.nameEn, zh: place.nameZh },
      side: place.side,
    })),
    leads,
    isSecretariat,
  };
}
