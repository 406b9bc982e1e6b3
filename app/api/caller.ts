import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { isLocale, type Locale } from "@/lib/language/locales";
import { preferredLocale } from "@/lib/language/preferred";
import { actorOfAccessToken } from "@/lib/people/access-tokens";
import { sessionCookie } from "@/lib/people/session-token";
import { actorOfToken } from "@/lib/people/sessions";
import { callerIn, isLoopback } from "@/lib/platform/address";
import { config } from "@/lib/platform/config";
import { cookiesIn } from "@/lib/platform/cookies";
import { HANDED_ON } from "../sender";

/** The cookies of the request, by name. */
export const cookiesOf = (request: Request) => cookiesIn(request.headers.get("cookie"));

const sessionTokenOf = (request: Request): string | undefined => cookiesOf(request)[sessionCookie()];

/** The personal token that a program sent; null where there is none. A browser sends none by itself. */
const accessTokenOf = (request: Request): string | null =>
  /^bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;

/** Who calls: the owner of the personal token, else the person of the session cookie, or null for a visitor. */
export function actorOf(request: Request): Promise<MaybeActor> {
  const secret = accessTokenOf(request);
  return secret === null ? actorOfToken(sessionTokenOf(request)) : actorOfAccessToken(secret);
}

/** The language to answer in: `?locale=`, else what Accept-Language prefers. */
export function localeOf(request: Request): Locale {
  const requested = new URL(request.url).searchParams.get("locale");
  return isLocale(requested) ? requested : preferredLocale(request.headers.get("accept-language"));
}

/** The network address of the caller: what is counted as one. */
export const addressOf = (request: Request): string =>
  callerIn(request.headers.get("x-forwarded-for"), config().proxies);

const isOwnName = (host: string): boolean => {
  const name = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
  return name === "localhost" || name.endsWith(".localhost") || isLoopback(name);
};

/**
 * Whether the request was made on the machine itself: from one of its own addresses, to one of them, by a page of one of
 * them if by any, and handed on by nobody, whatever a proxy is believed to say.
 */
export function comesFromMachine(headers: Headers): boolean {
  const handedOn = [HANDED_ON, "forwarded", "via", "x-real-ip"].some((name) => headers.has(name));
  const origin = headers.get("origin");
  const byOwnPage = !origin || (URL.canParse(origin) && isOwnName(new URL(origin).host));
  const here = isOwnName(headers.get("host") ?? "") && isLoopback(headers.get("x-forwarded-for") ?? "");
  return here && byOwnPage && !handedOn;
}

/** Whether the request says that it comes from this site; null when it does not say from where. */
export function comesFromHere(request: Request): boolean | null {
  const origin = request.headers.get("origin");
  if (origin) {
    const { url } = config();
    const hosts = [
      request.headers.get("x-forwarded-host"),
      request.headers.get("host"),
      url ? new URL(url).host : null,
    ];
    return URL.canParse(origin) && hosts.includes(new URL(origin).host);
  }
  const site = request.headers.get("sec-fetch-site");
  return site ? site === "same-origin" || site === "none" : null;
}

/**
 * Refuses what a page asks for that another person had open: somebody else signed in with the same browser since, and it
 * would be read for them, or saved in their name. Says whose the session is now.
 */
export function mustBeReader(request: Request, actor: MaybeActor): void {
  const reader = request.headers.get("tandem-person");
  if (reader === null || !actor || reader === String(actor.personId)) return;
  const signedIn = { en: actor.nameEn, zh: actor.nameZh };
  throw new Problem(401, "otherPersonSignedIn", { extra: { signedIn } });
}

/** Refuses a change that rides on a session cookie unless it says that it comes from this site (CSRF). */
export function mustComeFromHere(request: Request): void {
  if (accessTokenOf(request) === null && sessionTokenOf(request) && !comesFromHere(request))
    throw new Problem(403, "otherSite");
}
