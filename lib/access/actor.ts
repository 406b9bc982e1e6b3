import { Problem } from "./problems";

/** Who acts: a signed-in person with the roles held now. A visitor is `null`. */
export type Actor = {
  personId: number;
  email: string;
  nameEn: string;
  nameZh: string;
  locale: "en" | "zh";
  /** The IANA zone to tell moments in; none where the browser says it. */
  timeZone?: string | null;
  sessionId: string;
  /** When this session's person last proved who they are; unknown where nobody signed in. */
  authenticatedAt?: Date | null;
  /** Whether the account is one of the demonstration, whose password everybody knows. */
  isDemonstration?: boolean;
  /** By when a session of two factors is needed for the roles that decide; null where it is not, or is one. */
  secondFactorDue?: Date | null;
  /** Whether these roles rest until then: what is held of them is left out below. */
  rolesRest?: boolean;
  /** The personal token that a program of theirs acts with, where nobody signed in. */
  token?: { id: string; scopes: readonly string[] };
  /** The address, as others are told it, that the link was sent to by which they answer without signing in. */
  byLink?: string;
  /** Places this person coordinates. */
  coordinates: { placeId: number; slug: string; nameEn: string; nameZh: string; side: string; retired?: boolean }[];
  /** Codes of the clusters this person leads. */
  leads: string[];
  isSecretariat: boolean;
  /** Whether this person observes for a funder or an authority. */
  isObserver: boolean;
  /** Whether this person only reads: observes and holds no other role, or holds none at all. */
  readsOnly: boolean;
};

export type MaybeActor = Actor | null;

/** Whether the actor coordinates the place. */
export const coordinates = (actor: MaybeActor, placeId: number): boolean =>
  !!actor?.coordinates.some((place) => place.placeId === placeId);

/** Whether the actor leads the cluster. */
export const leadsCluster = (actor: MaybeActor, cluster: string): boolean => !!actor?.leads.includes(cluster);

/** Whether the actor is of the secretariat. */
export const isSecretariat = (actor: MaybeActor): boolean => !!actor?.isSecretariat;

/** Whether the actor reads for a funder or an authority. */
export const isObserver = (actor: MaybeActor): boolean => !!actor?.isObserver;

/** Whether the actor may say nothing: who only observes, or has no role, only reads. */
export const readsOnly = (actor: MaybeActor): boolean => !!actor?.readsOnly;

/** The actor, who must be signed in; 401 for a visitor. */
export function signedIn(actor: MaybeActor): Actor {
  if (!actor) throw new Problem(401, "signInFirst");
  return actor;
}
