import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Role } from "@/lib/people/roles";
import { placesBySlug } from "@/lib/places/queries";
import { taxonomy } from "@/lib/taxonomy/queries";

export type Held =
  | { role: "COORDINATOR"; place: string; standsIn?: boolean }
  | { role: "CLUSTER_LEAD"; cluster: string }
  | { role: "SECRETARIAT" }
  | { role: "ASSESSOR" }
  | { role: "OBSERVER" };

type Row = { role: Role; place: { slug: string } | null; cluster: string | null; standsIn?: boolean };

/** A role as it stands in a list of people or invitations. */
export function heldOf({ role, place, cluster, standsIn }: Row): Held {
  if (role === "COORDINATOR") return { role, place: place?.slug ?? "", standsIn };
  if (role === "CLUSTER_LEAD") return { role, cluster: cluster ?? "" };
  return { role };
}

/** Names roles for people: “Coordinator of Wuhan”, “Lead of Green transition”; one look-up for all of them. */
export async function roleNames(roles: Held[], locale: Locale): Promise<string[]> {
  const messages = messagesOf(locale).people;
  const slugs = roles.flatMap((held) => (held.role === "COORDINATOR" ? [held.place] : []));
  const [places, { cluster }] = await Promise.all([placesBySlug(slugs), taxonomy()]);
  const placeName = new Map(places.map((place) => [place.slug, place.name[locale]]));
  return roles.map((held) => {
    if (held.role === "SECRETARIAT") return messages.secretariat;
    if (held.role === "ASSESSOR") return messages.assessor;
    if (held.role === "OBSERVER") return messages.observer;
    if (held.role === "COORDINATOR")
      return formatMessage(held.standsIn ? messages.standsInFor : messages.coordinatorOf, locale, {
        place: placeName.get(held.place) ?? held.place,
      });
    return formatMessage(messages.leadOf, locale, {
      cluster: cluster(held.cluster)?.shortName[locale] ?? held.cluster,
    });
  });
}
