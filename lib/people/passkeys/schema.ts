import { z } from "zod";
import { LIMITS } from "@/lib/text/limits";
import { line, matching } from "@/lib/text/schema";

/** How many passkeys somebody has at most. */
export const MOST_PASSKEYS = 20;

/** The website that a passkey is for, as the browser names it. */
export type Site = { origin: string; rpId: string };

const base64url = (longest: number) => matching(/^[\w-]*={0,2}$/, longest);
const TRANSPORTS = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;

const credential = { id: base64url(1_400), rawId: base64url(1_400), type: z.literal("public-key") };

/** What a browser answers when it has made a passkey (WebAuthn, RegistrationResponseJSON), as far as it is looked at. */
const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4_000),
    attestationObject: base64url(20_000),
    transports: z.array(z.enum(TRANSPORTS)).max(TRANSPORTS.length).optional(),
  }),
});

/** What a browser answers when it has signed with one (AuthenticationResponseJSON). */
export const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(4_000),
    signature: base64url(4_000),
    userHandle: base64url(200).optional(),
  }),
});

/** What a browser answered, as a form carries it; null where it is no such thing. */
export function answerIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A new passkey: what its owner calls it, what was sealed before, and the browser's answer. */
export const newPasskey = z.strictObject({
  name: line(LIMITS.tokenName),
  sealed: matching(/^[\w.-]+$/, 2_000),
  answer: registration,
});
export type NewPasskey = z.output<typeof newPasskey>;

/** A passkey as its owner sees it. */
export const passkeySchema = z.object({
  id: z.string(),
  name: z.string(),
  site: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
