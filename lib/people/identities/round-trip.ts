import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { config } from "@/lib/platform/config";

/** The cookie of a browser that is at the other provider meanwhile: where it goes on, and for whom. */
export const ROUND_TRIP_COOKIE = "tandem.round-trip";
export const ROUND_TRIP_SECONDS = 15 * 60;

/** The cookie of somebody whom the provider knows and nobody here does: an invitation may connect the two. */
export const STRANGER_COOKIE = "tandem.stranger";
export const STRANGER_SECONDS = 60 * 60;

const SALT = "tandem round trip";
const roundTrip = z.object({
  locale: z.enum(LOCALES),
  next: z.string().nullable(),
  /** The session that connects it, where that is what it is for. */
  connect: z.string().nullable(),
  /** Whether it is to take an invitation up, to which it leads back: whom nobody here knows is welcome there. */
  invited: z.boolean(),
});
export type RoundTrip = z.infer<typeof roundTrip>;

/** Who somebody is at the provider: its own name for them, and what they are called, for themselves to read. */
export const identity = z.object({ issuer: z.string(), subject: z.string(), label: z.string().nullable() });
export type Identity = z.infer<typeof identity>;

/** Somebody whom the provider knows and nobody here does; `twoFactors` where it says that it asked for two. */
const stranger = identity.extend({ twoFactors: z.boolean() });
export type Stranger = z.infer<typeof stranger>;

const seal = (token: object, maxAge: number) =>
  encode({ token: { ...token }, secret: config().secret, salt: SALT, maxAge });
async function open<S extends z.ZodType>(schema: S, cookie: string | undefined): Promise<z.infer<S> | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: config().secret, salt: SALT }).catch(() => null);
  const read = schema.safeParse(token);
  return read.success ? read.data : null;
}

/** What a browser keeps while it is at the provider. */
export const sealRoundTrip = (trip: RoundTrip): Promise<string> => seal(trip, ROUND_TRIP_SECONDS);
/** Reads it back; null when there is none or it is not of our making. */
export const roundTripIn = (cookie: string | undefined) => open(roundTrip, cookie);

/** What a browser keeps of an identity that nobody here has, for the invitation that may come with it. */
export const sealStranger = (somebody: Stranger): Promise<string> => seal(somebody, STRANGER_SECONDS);
/** Reads it back; null when there is none or it is not of our making. */
export const strangerIn = (cookie: string | undefined) => open(stranger, cookie);
