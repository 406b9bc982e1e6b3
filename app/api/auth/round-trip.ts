import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { isFresh } from "@/lib/people/fresh";
import { connectIdentity, signInByIdentity } from "@/lib/people/identities/commands";
import {
  ROUND_TRIP_COOKIE,
  ROUND_TRIP_SECONDS,
  type RoundTrip,
  STRANGER_COOKIE,
  STRANGER_SECONDS,
  sealRoundTrip,
  sealStranger,
} from "@/lib/people/identities/round-trip";
import { ownCookie } from "@/lib/platform/cookies";
import type { Attempt, Noted } from "./options";

const SECURITY = "account/security";

/** Where a browser goes on, and what it keeps. */
export type Onward = { to: string; elsewhere: boolean; cookies: string[] };

type SettingOut = Pick<RoundTrip, "locale" | "next" | "invited"> & {
  connects: boolean;
  actor: MaybeActor;
  location?: string;
};

/** Sends a browser to the provider, once next-auth knows the address; whoever connects must have signed in a short while ago. */
export async function setOut({ locale, next, invited, connects, actor, location }: SettingOut): Promise<Onward> {
  if (connects && actor && !isFresh(actor)) {
    const back = encodeURIComponent(`/${locale}/${SECURITY}`);
    return { to: `/${locale}/sign-in?again=1&next=${back}`, elsewhere: false, cookies: [] };
  }
  if (!location || location.includes("error=")) throw new Problem(503, "oidcUnreachable");
  const trip: RoundTrip = { locale, next, connect: connects ? (actor?.sessionId ?? null) : null, invited };
  const kept = ownCookie(ROUND_TRIP_COOKIE, await sealRoundTrip(trip), ROUND_TRIP_SECONDS);
  return { to: location, elsewhere: true, cookies: [kept] };
}

/** What follows when somebody is back: a session, the question for the second factor, or a connection that is made. */
export async function arrive(
  came: NonNullable<Noted["came"]>,
  trip: RoundTrip,
  { actor, attempt }: { actor: MaybeActor; attempt: Attempt },
): Promise<{ opened: string } | { pending: string } | { connected: string }> {
  const { twoFactors, ...identity } = came;
  if (trip.connect) {
    if (actor?.sessionId !== trip.connect) throw new Problem(403, "otherPersonConnects");
    await connectIdentity(actor, identity);
    return { connected: `${trip.next ?? `/${trip.locale}/${SECURITY}`}?connected=1` };
  }
  const entry = await signInByIdentity(identity, { ...attempt, twoFactors });
  if (!entry) throw new Problem(401, "identityUnknown");
  return "pending" in entry ? entry : { opened: entry.sessionId };
}

/** The cookies after a round trip: it is over; and of somebody whom nobody here knows, for an invitation that may come. */
export async function cookiesAfter(came: Noted["came"], refusal: unknown): Promise<string[]> {
  const over = ownCookie(ROUND_TRIP_COOKIE, "", 0);
  if (!came || !(refusal instanceof Problem) || refusal.code !== "identityUnknown") return [over];
  return [over, ownCookie(STRANGER_COOKIE, await sealStranger(came), STRANGER_SECONDS)];
}
