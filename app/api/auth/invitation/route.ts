import { Problem } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { browserName } from "@/lib/people/browser-name";
import { endSession } from "@/lib/people/commands/end-sessions";
import type { Origin } from "@/lib/people/commands/open-session";
import { STRANGER_COOKIE, strangerIn } from "@/lib/people/identities/round-trip";
import { acceptInvitation, confirmInvitation } from "@/lib/people/invitations/commands/accept";
import type { Means } from "@/lib/people/invitations/means";
import { invitationPath } from "@/lib/people/invitations/token";
import { accountOf, DEVICE_COOKIE, DEVICE_SECONDS, deviceCookieFor } from "@/lib/people/known-device";
import { answerIn } from "@/lib/people/passkeys/schema";
import { SESSION_SECONDS, sessionCookie, tokenOf } from "@/lib/people/session-token";
import { ownCookie } from "@/lib/platform/cookies";
import { consume } from "@/lib/platform/limits";
import { log } from "@/lib/platform/log";
import { problemResponse } from "../../answers";
import { actorOf, addressOf, comesFromHere, cookiesOf, localeOf, mustComeFromHere } from "../../caller";
import { withPosition } from "../../position";
import { bodyOf, longestBody } from "../../request-parts";
import { siteOf } from "../../site";
import type { Fields } from "../bridge";
import { fieldsOf, leadOn, localeIn, originOf, seeOther, withCookies } from "../form-post";
import { keepNothing, keepRefused } from "../kept-acceptance";
import { personIn } from "./person";

/**
 * An invitation is accepted: with a new account, whose owner is signed in, or with the account that is signed in. Opening
 * its link changes nothing; this is the one press. A plain form that is led on, or a program that sent `json=true`.
 */
export function POST(request: Request): Promise<Response> {
  return withPosition(request, async () => {
    try {
      if (comesFromHere(request) === false) throw new Problem(403, "otherSite");
      mustComeFromHere(request);
      const actor = await actorOf(request);
      if (actor?.token) throw new Problem(403, "notByToken");
      await consume("write", actor ? `person:${actor.personId}` : `address:${addressOf(request)}`);
      return await accept(request, fieldsOf(request, await bodyOf(request, longestBody())));
    } catch (error) {
      return problemResponse(error, localeOf(request), request);
    }
  });
}

async function accept(request: Request, fields: Fields): Promise<Response> {
  const token = fields.token ?? "";
  const locale = localeIn(fields, request);
  const actor = await actorOf(request);
  try {
    if (fields.confirm) {
      if (!actor) throw new Problem(401, "signInFirst");
      await confirmInvitation(token, actor);
      return leadOn(fields, `/${locale}/work`);
    }
    const person = personIn(fields, locale);
    const origin = await originOf(request);
    const by = await meansIn(request, fields, origin);
    const { sessionId, email } = await acceptInvitation(token, { ...person, by }, origin);
    if (actor?.sessionId) await endSession(actor, actor.sessionId);
    const device = await deviceCookieFor(origin.device ?? null, accountOf(email));
    return withCookies(leadOn(fields, `/${person.locale}/work`), [
      ownCookie(sessionCookie(), await tokenOf(sessionId), SESSION_SECONDS),
      keepNothing(),
      ownCookie(STRANGER_COOKIE, "", 0),
      ownCookie(DEVICE_COOKIE, device, DEVICE_SECONDS),
    ]);
  } catch (error) {
    return refuse(request, fields, { locale, token }, error);
  }
}

/** By what the invited person will sign in, as the form says it. */
async function meansIn(request: Request, fields: Fields, { userAgent }: Origin): Promise<Means> {
  if (fields.with === "oidc") return { way: "oidc", stranger: await strangerIn(cookiesOf(request)[STRANGER_COOKIE]) };
  if (fields.with !== "passkey") return { way: "password", password: fields.password ?? "" };
  const { browser = "Passkey", system } = browserName(userAgent) ?? {};
  const name = [browser, system].filter(Boolean).join(" · ");
  const passkey = { name, sealed: fields.sealed, answer: answerIn(fields.answer ?? "") };
  return { way: "passkey", passkey, site: siteOf(request) };
}

/** Leads back to the invitation, which says what is wrong or how it stands now. */
function refuse(
  request: Request,
  fields: Fields,
  { locale, token }: { locale: Locale; token: string },
  error: unknown,
) {
  if (fields.json === "true") return problemResponse(error, locale, request);
  if (!(error instanceof Problem)) log("error", "An invitation could not be accepted.", { error });
  const query = new URLSearchParams({ failed: "1", ...(fields.with === "oidc" && { with: "oidc" }) });
  const there = `/${locale}${invitationPath(encodeURIComponent(token))}?${query}`;
  return withCookies(seeOther(there), [keepRefused(fields, error)]);
}
