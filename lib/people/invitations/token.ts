import { createHash, randomBytes } from "node:crypto";

/** How long an invitation can be accepted, in days. */
export const INVITED_FOR_DAYS = 14;

/** What an invitation's link carries: nobody guesses it, and what is stored of it opens nothing. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, tokenHash: hashOf(token) };
}

/** What is stored of a token. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Until when an invitation that is sent now can be accepted. */
export const expiryFrom = (sent: Date): Date => new Date(sent.getTime() + INVITED_FOR_DAYS * 24 * 60 * 60 * 1000);

/** Where an invitation is accepted, without the language before it. */
export const invitationPath = (token: string): string => `/invitation/${token}`;
