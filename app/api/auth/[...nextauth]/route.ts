import type { MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { endSession } from "@/lib/people/commands/end-sessions";
import { sendLink } from "@/lib/people/commands/send-link";
import { ROUND_TRIP_COOKIE, roundTripIn } from "@/lib/people/identities/round-trip";
import { accountOf, DEVICE_COOKIE, DEVICE_SECONDS, deviceCookieFor } from "@/lib/people/known-device";
import { safePath, withNext } from "@/lib/people/next-path";
import { passkeyOptions } from "@/lib/people/passkeys/sign-in";
import { PENDING_COOKIE, PENDING_SECONDS } from "@/lib/people/pending-sign-in";
import { SESSION_SECONDS, sessionCookie, tokenOf } from "@/lib/people/session-token";
import { actorOfSession } from "@/lib/people/sessions";
import { config } from "@/lib/platform/config";
import { ownCookie } from "@/lib/platform/cookies";
import { log } from "@/lib/platform/log";
import { problemResponse } from "../../answers";
import { actorOf, comesFromHere, cookiesOf, localeOf } from "../../caller";
import { withPosition } from "../../position";
import { bodyOf, longestBody } from "../../request-parts";
import { siteOf } from "../../site";
import { askNextAuth, type Fields, type Outcome } from "../bridge";
import { FAILED_ATTEMPT_COOKIE, serializeAttempt } from "../failed-attempt";
import { fieldsOf, leadOn, localeIn, originOf, seeOther, withCookies } from "../form-post";
import { KEPT_ACCEPTANCE_COOKIE, keepRefused, keepTyped, keptIn } from "../kept-acceptance";
import { leadAway } from "../lead-away";
import { type Attempt, authOptions, csrfPair, type Noted } from "../options";
import { arrive, cookiesAfter, setOut } from "../round-trip";

type Context = { params: Promise<{ nextauth: string[] }> };

const attemptOf = async (request: Request): Promise<Attempt> => ({
  ...(await originOf(request)),
  pending: cookiesOf(request)[PENDING_COOKIE],
  site: comesFromHere(request) && request.headers.has("origin") ? siteOf(request) : undefined,
});

const QUESTIONS = ["csrf", "session", "providers"];
/** The ways to sign in by a form, each with its page and the fields that are handed on. */
const WAYS: Record<string, { page: string; fields: string[] }> = {
  credentials: { page: "/sign-in", fields: ["email", "password"] },
  code: { page: "/sign-in/code", fields: ["code"] },
  link: { page: "/sign-in/help", fields: ["token"] },
  passkey: { page: "/sign-in", fields: ["sealed", "answer"] },
  reset: { page: "/sign-in/new-password", fields: ["token", "password"] },
};
const PAGES = [
  ...["signin", "signout", "error", "verify-request"],
  ...Object.keys(WAYS).flatMap((way) => [`signin/${way}`, `callback/${way}`]),
];

/** next-auth's own questions (csrf, session, providers); its pages are replaced by ours, and there is nothing else. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params;
  const action = nextauth.join("/");
  if (action === "callback/oidc" && config().oidc) return withPosition(request, () => comeBack(request));
  if (PAGES.includes(action)) return seeOther(`/${localeOf(request)}/sign-in`);
  if (!QUESTIONS.includes(action)) return problemResponse(new Problem(404, "notFound"), localeOf(request), request);
  const outcome = await askNextAuth(request, nextauth, authOptions(await attemptOf(request), {}));
  return withCookies(Response.json(outcome.body ?? {}, { status: outcome.status }), outcome.cookies);
}

/** Signing in and out: from a plain form, which is led on, or from a program that sent `json=true`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const action = (await params).nextauth.join("/");
  return withPosition(request, () => signInOrOut(request, action));
}

async function signInOrOut(request: Request, action: string): Promise<Response> {
  try {
    const fields = fieldsOf(request, await bodyOf(request, longestBody()));
    const way = /^callback\/(\w+)$/.exec(action)?.[1] ?? "";
    if (Object.hasOwn(WAYS, way)) return await handleSignIn(request, way, fields);
    if (action === "signin/oidc" && config().oidc) return await goToProvider(request, fields);
    if (action === "send-link") return await handleLinkRequest(request, fields);
    if (action === "passkey-options") {
      const asked = await passkeyOptions(siteOf(request), await attemptOf(request));
      return withCookies(Response.json(asked), []);
    }
    if (action === "signout") return await handleSignOut(request, fields);
    throw new Problem(404, "notFound");
  } catch (error) {
    return problemResponse(error, localeOf(request), request);
  }
}

const handedOn = ([, way = ""]: string[], fields: Fields): Fields =>
  Object.fromEntries((WAYS[way]?.fields ?? []).map((name) => [name, fields[name] ?? ""]));

/** Asks next-auth with a CSRF token of our own where Origin vouches for the request, else with the caller's. */
async function ask(request: Request, action: string[], fields: Fields, noted: Noted): Promise<Outcome> {
  const here = comesFromHere(request);
  if (here === false) throw new Problem(403, "otherSite");
  const { cookies, csrfToken } = here ? csrfPair() : { cookies: {}, csrfToken: fields.csrfToken ?? "" };
  const outcome = await askNextAuth(request, action, authOptions(await attemptOf(request), noted), {
    cookies,
    body: { ...handedOn(action, fields), csrfToken },
  });
  if (outcome.location?.includes("csrf=true")) throw new Problem(403, "otherSite");
  return outcome;
}

async function handleSignIn(request: Request, way: string, fields: Fields): Promise<Response> {
  const locale = localeIn(fields, request);
  const next = safePath(fields.next ?? fields.callbackUrl);
  const noted: Noted = {};
  const before = await actorOf(request);
  const outcome = await ask(request, ["callback", way], fields, noted);
  if (noted.pending) return askForSecond(request, fields, { locale, next, pending: noted.pending });
  if (!noted.opened) return refuse(request, way, fields, noted.refusal ?? new Problem(403, "otherSite"));
  const cookies = [...outcome.cookies, ...(await cookiesOfNew(request, before, noted.opened))];
  return withCookies(leadOn(fields, next ?? `/${locale}/work`), cookies);
}

/** Ends the session that this browser had, and says what it keeps of the new one. */
async function cookiesOfNew(request: Request, before: MaybeActor, sessionId: string): Promise<string[]> {
  if (before?.sessionId) await endSession(before, before.sessionId);
  const opened = await actorOfSession(sessionId);
  const device = await deviceCookieFor((await attemptOf(request)).device ?? null, accountOf(opened?.email ?? ""));
  return [
    ownCookie(FAILED_ATTEMPT_COOKIE, "", 0),
    ownCookie(PENDING_COOKIE, "", 0),
    ownCookie(DEVICE_COOKIE, device, DEVICE_SECONDS),
  ];
}

/** To the provider of OpenID Connect: to sign in with it, or to connect it with one's account. */
async function goToProvider(request: Request, fields: Fields): Promise<Response> {
  const [locale, next] = [localeIn(fields, request), safePath(fields.next)];
  const outcome = await ask(request, ["signin", "oidc"], fields, {});
  const actor = await actorOf(request);
  const [connects, invited] = [!!fields.connect, !!fields.invited];
  try {
    const onward = await setOut({ locale, next, invited, connects, actor, location: outcome.location });
    const { name = "" } = config().oidc ?? {};
    const answer = onward.elsewhere ? leadAway(onward.to, name, locale) : seeOther(onward.to);
    return withCookies(answer, [...outcome.cookies, ...onward.cookies, ...(invited ? [keepTyped(fields)] : [])]);
  } catch (refusal) {
    if (invited && next) return withCookies(seeOther(`${next}?failed=1`), [keepRefused(fields, refusal)]);
    return refuse(request, connects ? "account/security" : "sign-in", fields, refusal);
  }
}

/** Back from the provider: next-auth makes sure of who it is, and we say what follows. */
async function comeBack(request: Request): Promise<Response> {
  const trip = await roundTripIn(cookiesOf(request)[ROUND_TRIP_COOKIE]);
  const [attempt, actor] = [await attemptOf(request), await actorOf(request)];
  const { locale = localeOf(request), next = null } = trip ?? {};
  const noted: Noted = {};
  let cookies: string[] = [];
  try {
    const outcome = await askNextAuth(request, ["callback", "oidc"], authOptions(attempt, noted));
    cookies = outcome.cookies;
    if (!trip || !noted.came) throw new Problem(401, "oidcFailed");
    const entry = await arrive(noted.came, trip, { actor, attempt });
    cookies.push(...(await cookiesAfter(noted.came, null)));
    if ("connected" in entry) return withCookies(seeOther(entry.connected), cookies);
    if ("pending" in entry) {
      cookies.push(ownCookie(PENDING_COOKIE, entry.pending, PENDING_SECONDS));
      return withCookies(seeOther(codePage(locale, next)), cookies);
    }
    cookies.push(ownCookie(sessionCookie(), await tokenOf(entry.opened), SESSION_SECONDS));
    cookies.push(...(await cookiesOfNew(request, actor, entry.opened)));
    return withCookies(seeOther(next ?? `/${locale}/work`), cookies);
  } catch (refusal) {
    if (trip?.invited && trip.next)
      return await backToInvitation(request, trip.next, { cookies, came: noted.came, refusal });
    const page = trip?.connect ? "account/security" : "sign-in";
    const refused = refuse(request, page, { locale, ...(next && !trip?.connect && { next }) }, refusal);
    return withCookies(refused, [...cookies, ...(await cookiesAfter(noted.came, refusal))]);
  }
}

type Back = { cookies: string[]; came: Noted["came"]; refusal: unknown };

/** Back to the invitation that somebody takes up: with who they are at the provider, or with what went wrong there. */
async function backToInvitation(request: Request, invitation: string, { cookies, came, refusal }: Back) {
  const over = [...cookies, ...(await cookiesAfter(came, refusal))];
  const welcome = refusal instanceof Problem && refusal.code === "identityUnknown";
  if (welcome) return withCookies(seeOther(`${invitation}?with=oidc`), over);
  const { typed = {} } = keptIn(cookiesOf(request)[KEPT_ACCEPTANCE_COOKIE]) ?? {};
  return withCookies(seeOther(`${invitation}?failed=1`), [...over, keepRefused(typed, refusal)]);
}

const codePage = (locale: Locale, next: string | null) => `/${locale}/sign-in/code${withNext(next)}`;

type Half = { locale: Locale; next: string | null; pending: string };

/** Leads whoever gave a first factor to where the second is asked for; a program is told so. */
function askForSecond(request: Request, fields: Fields, { locale, next, pending }: Half): Response {
  const cookies = [ownCookie(PENDING_COOKIE, pending, PENDING_SECONDS), ownCookie(FAILED_ATTEMPT_COOKIE, "", 0)];
  if (fields.json === "true")
    return withCookies(problemResponse(new Problem(401, "codeNeeded"), locale, request), cookies);
  return withCookies(seeOther(codePage(locale, next)), cookies);
}

function refuse(request: Request, way: string, fields: Fields, refusal: unknown): Response {
  const locale = localeIn(fields, request);
  if (fields.json === "true") return problemResponse(refusal, locale, request);
  if (!(refusal instanceof Problem)) log("error", "Signing in failed.", { error: refusal });
  const next = safePath(fields.next);
  const query = new URLSearchParams({ failed: "1", ...(fields.again && { again: "1" }), ...(next && { next }) });
  const tooLate = refusal instanceof Problem && refusal.code === "codeTooLate";
  // What is wrong with a new password is put right where it was chosen, by the same link.
  const { page = way.includes("/") ? `/${way}` : "/sign-in" } = (!tooLate && WAYS[way]) || {};
  const at = way === "reset" ? `${page}/${encodeURIComponent(fields.token ?? "")}` : page;
  return withCookies(seeOther(`/${locale}${at}?${query}`), [
    ownCookie(FAILED_ATTEMPT_COOKIE, serializeAttempt(fields.email ?? "", refusal), 60),
  ]);
}

/** Sends a link, and says the same whether somebody has the address; see sendLink. */
async function handleLinkRequest(request: Request, fields: Fields): Promise<Response> {
  if (!comesFromHere(request)) throw new Problem(403, "otherSite");
  const [locale, next] = [localeIn(fields, request), safePath(fields.next)];
  const refusal = await sendLink(fields, await attemptOf(request)).then(
    () => null,
    (error: unknown) => error ?? new Problem(500, "unexpected"),
  );
  if (refusal) return refuse(request, "link", fields, refusal);
  const query = new URLSearchParams({ sent: "1", ...(next && { next }) });
  return withCookies(leadOn(fields, `/${locale}/sign-in/help?${query}`), [ownCookie(FAILED_ATTEMPT_COOKIE, "", 0)]);
}

async function handleSignOut(request: Request, fields: Fields): Promise<Response> {
  const outcome = await ask(request, ["signout"], fields, {});
  const next = safePath(fields.next ?? fields.callbackUrl) ?? `/${localeIn(fields, request)}`;
  return withCookies(leadOn(fields, next), outcome.cookies);
}
