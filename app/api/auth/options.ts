import { createHash, randomBytes } from "node:crypto";
import type { AuthOptions, Session } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { Problem } from "@/lib/access/problems";
import { endSession } from "@/lib/people/commands/end-sessions";
import type { Entry, Origin } from "@/lib/people/commands/open-session";
import { signIn } from "@/lib/people/commands/sign-in";
import { signInWithCode } from "@/lib/people/commands/sign-in-with-code";
import { resetPassword, signInByLink } from "@/lib/people/commands/use-link";
import type { Identity } from "@/lib/people/identities/round-trip";
import type { Site } from "@/lib/people/passkeys/schema";
import { signInWithPasskey } from "@/lib/people/passkeys/sign-in";
import { SESSION_SECONDS } from "@/lib/people/session-token";
import { actorOfSession } from "@/lib/people/sessions";
import { config } from "@/lib/platform/config";
import { secureCookies } from "@/lib/platform/cookies";
import { log } from "@/lib/platform/log";
import { type Claims, labelOf, oidcProviders } from "./oidc";

/** What happened while next-auth was asked to sign somebody in: the session that was opened, what waits for the second factor, or why neither. */
export type Noted = {
  opened?: string;
  pending?: string;
  refusal?: unknown;
  /** Who came back from the provider of OpenID Connect, and whether two factors were asked for there. */
  came?: Identity & { twoFactors: boolean };
};

/** A request to sign in: from where, and what its browser holds of a first factor; from a page of which site. */
export type Attempt = Origin & { pending?: string; site?: Site };

/** Why a provider refused, in its words; nothing of what was sent to it. */
const whyOf = (told: Error | { error: Error }): string => (told instanceof Error ? told : told.error).message;

type Given = Record<string, string | undefined>;

/**
 * next-auth's credentials provider works with its token strategy only, so the token carries nothing but the id of a
 * row in Session, and that row decides at every request.
 */
export function authOptions(attempt: Attempt, noted: Noted): AuthOptions {
  const way = (id: string, fields: Record<string, { type: string }>, act: (given: Given) => Promise<Entry>) =>
    Credentials({
      id,
      credentials: fields,
      async authorize(given) {
        try {
          const entry = await act(given ?? {});
          Object.assign(noted, "pending" in entry ? { pending: entry.pending } : { opened: entry.sessionId });
          return noted.opened ? { id: noted.opened } : null;
        } catch (refusal) {
          noted.refusal = refusal;
          return null;
        }
      },
    });
  return {
    secret: config().secret,
    useSecureCookies: secureCookies(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    providers: [
      way("credentials", { email: { type: "email" }, password: { type: "password" } }, (given) =>
        signIn(given, attempt),
      ),
      way("link", { token: { type: "text" } }, ({ token = "" }) => signInByLink(token, attempt)),
      way("reset", { token: { type: "text" }, password: { type: "password" } }, ({ token = "", password = "" }) =>
        resetPassword(token, password, attempt),
      ),
      way("passkey", { sealed: { type: "text" }, answer: { type: "text" } }, ({ sealed = "", answer = "" }) => {
        if (!attempt.site) throw new Problem(403, "otherSite");
        return signInWithPasskey(sealed, answer, attempt.site, attempt);
      }),
      ...oidcProviders(),
      way("code", { code: { type: "text" } }, ({ code = "" }) => signInWithCode(code, attempt.pending, attempt)),
    ],
    callbacks: {
      // Whoever comes back from the provider is let in by us, or not: next-auth has only made sure of who it is.
      signIn({ account, profile }) {
        if (account?.type !== "oauth") return true;
        const claims = profile as Claims;
        const { issuer = "" } = config().oidc ?? {};
        const twoFactors = claims.amr?.includes("mfa") ?? false;
        noted.came = { issuer, subject: claims.sub, label: labelOf(claims), twoFactors };
        return false;
      },
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      async session({ session, token }) {
        const actor = typeof token.sid === "string" ? await actorOfSession(token.sid) : null;
        if (!actor) return {} as Session;
        return { ...session, user: { name: actor.nameEn, email: actor.email } };
      },
    },
    events: {
      async signOut({ token }) {
        const actor = typeof token?.sid === "string" ? await actorOfSession(token.sid) : null;
        if (actor) await endSession(actor, actor.sessionId);
      },
    },
    logger: {
      error: (code, told) => log("warn", "next-auth reports an error.", { code, why: whyOf(told) }),
      warn: (code) => log("debug", "next-auth warns.", { code }),
      debug: () => {},
    },
  };
}

/**
 * The pair of cookie and token that next-auth compares, made by us for a request whose Origin already says that it
 * comes from this site: a page rendered on the server cannot set the cookie that its own form would need.
 */
export function csrfPair(): { cookies: Record<string, string>; csrfToken: string } {
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256").update(`${csrfToken}${config().secret}`).digest("hex");
  const name = secureCookies() ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token";
  return { cookies: { [name]: `${csrfToken}|${proof}` }, csrfToken };
}
