import { coordinates, isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { asLocale } from "@/lib/language/locales";
import { mayChangePerson, mayEndRole } from "@/lib/people/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { AccountState, HeldRole, PersonView } from "./schema";

/** What a person's view is made from. */
export const PERSON_ROWS = {
  id: true,
  email: true,
  nameEn: true,
  nameZh: true,
  locale: true,
  disabledAt: true,
  lastSeenAt: true,
  createdAt: true,
  version: true,
  memberships: {
    select: {
      id: true,
      role: true,
      placeId: true,
      clusterCode: true,
      standsIn: true,
      createdAt: true,
      place: { select: { slug: true, nameEn: true, nameZh: true, sideCode: true } },
    },
    orderBy: { id: "asc" },
  },
} as const satisfies Prisma.PersonSelect;
export type PersonRow = Prisma.PersonGetPayload<{ select: typeof PERSON_ROWS }>;
type MembershipRow = PersonRow["memberships"][number];

const stateOf = ({ disabledAt, lastSeenAt }: PersonRow): AccountState => {
  if (disabledAt) return "DISABLED";
  return lastSeenAt ? "SEEN" : "NEVER_SEEN";
};

/** Whoever coordinates a place sees of its people what they do there; the secretariat sees all roles, and so does oneself. */
const isShown = (actor: MaybeActor, personId: number, { placeId }: MembershipRow) =>
  isSecretariat(actor) || actor?.personId === personId || (placeId !== null && coordinates(actor, placeId));

const roleView = (row: MembershipRow, personId: number, actor: MaybeActor): HeldRole => ({
  id: row.id,
  role: row.role,
  place: row.place && {
    slug: row.place.slug,
    name: { en: row.place.nameEn, zh: row.place.nameZh },
    side: row.place.sideCode,
  },
  cluster: row.clusterCode,
  standsIn: row.standsIn,
  since: row.createdAt.toISOString(),
  abilities: { end: mayEndRole(actor, { personId }).allowed },
});

/** A person as the actor may see them. */
export const personView = (row: PersonRow, actor: MaybeActor): PersonView => ({
  id: row.id,
  name: { en: row.nameEn, zh: row.nameZh },
  email: row.email,
  locale: asLocale(row.locale),
  roles: row.memberships
    .filter((membership) => isShown(actor, row.id, membership))
    .map((membership) => roleView(membership, row.id, actor)),
  state: stateOf(row),
  disabledAt: row.disabledAt?.toISOString() ?? null,
  lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  abilities: { change: mayChangePerson(actor, { personId: row.id }).allowed },
});
