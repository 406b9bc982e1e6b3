import type { Actor } from "@/lib/access/actor";
import { asLocale } from "@/lib/language/locales";
import { reads } from "@/lib/platform/database";
import type { DemonstrationAccount } from "./accounts";

/** Finds the actor by the account's name: what stands before the @ of its e-mail. */
export type Actors = (name: string) => Actor;

const nameOf = (email: string) => email.split("@")[0] ?? email;

/** The demonstration's people as actors, with the roles they hold; all of them in one query. */
export async function actorsOf(accounts: readonly DemonstrationAccount[]): Promise<Actors> {
  const people = await reads().person.findMany({
    where: { email: { in: accounts.map(({ email }) => email) } },
    include: { memberships: { include: { place: true } } },
  });
  const actors = new Map(
    people.map(({ id, email, nameEn, nameZh, locale, memberships }): [string, Actor] => [
      nameOf(email),
      {
        personId: id,
        email,
        nameEn,
        nameZh,
        locale: asLocale(locale),
        sessionId: "",
        coordinates: memberships.flatMap(({ place }) =>
          place ? [{ ...place, placeId: place.id, side: place.sideCode }] : [],
        ),
        leads: memberships.flatMap(({ clusterCode }) => clusterCode ?? []),
        isSecretariat: memberships.some(({ role }) => role === "SECRETARIAT"),
        isObserver: memberships.some(({ role }) => role === "OBSERVER"),
        readsOnly: memberships.every(({ role }) => role === "OBSERVER"),
      },
    ]),
  );
  return (name) => {
    const actor = actors.get(name);
    if (!actor) throw new Error(`the demonstration has no account ${name}`);
    return actor;
  };
}
