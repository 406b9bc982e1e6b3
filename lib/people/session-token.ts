import { decode, encode } from "next-auth/jwt";
import { config } from "@/lib/platform/config";
import { secureCookies } from "@/lib/platform/cookies";

/** Names of the session cookie: over http, and over https, where browsers insist on Secure for that prefix. */
export const SESSION_COOKIES = ["next-auth.session-token", "__Secure-next-auth.session-token"] as const;

/** How long a sign-in lasts, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** The name of the session cookie under the application's present address. */
export const sessionCookie = (): string => SESSION_COOKIES[secureCookies() ? 1 : 0];

/** The encrypted token that a cookie carries: nothing but the id of a row in Session. */
export const tokenOf = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: config().secret, maxAge: SESSION_SECONDS });

/** The session id in a cookie's token; null when it is not ours, was altered, or is too old. */
export async function sessionIdOf(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: config().secret });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    return null;
  }
}
