import { Problem } from "@/lib/access/problems";
import { asLocale, type Locale } from "@/lib/language/locales";
import { endSession } from "@/lib/people/commands/end-sessions";
import { acceptInvitation, confirmInvitation } from "@/lib/people/invitations/commands/accept";
import { invitationPath } from "@/lib/people/invitations/token";
import { accountOf, DEVICE_COOKIE, DEVICE_SECONDS, deviceCookieFor } from "@/lib/people/known-device";
import { SESSION_SECONDS, sessionCookie, tokenOf } from "@/lib/people/session-token";
import { ownCookie } from "@/lib/platform/cookies";
import { consume } from "@/lib/platform/limits";
import { log } from "@/lib/platform/log";
import { problemResponse } from "../../answers";
import { actorOf, addressOf, comesFromHere, localeOf, mustComeFromHere } from "../../caller";
import { withPosition } from "../../position";
import { bodyOf, longestBody } from "../../request-parts";
import type { Fields } from "../bridge";
import { fieldsOf, leadOn, localeIn, originOf, seeOther, withCookies } from "../form-post";
import { REFUSED_ACCEPTANCE_COOKIE, REFUSED_SECONDS, serializeRefused } from "../refused-acceptance";

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
    const { nameEn = "", nameZh = "", timeZone = "", password = "" } = fields;
    const chosen = asLocale(fields.language || locale);
    const input = { nameEn, nameZh, timeZone, password, locale: chosen };
    const origin = await originOf(request);
    const { sessionId, email } = await acceptInvitation(token, input, origin);
    if (actor?.sessionId) await endSession(actor, actor.sessionId);
    const device = await deviceCookieFor(origin.device ?? null, accountOf(email));
    return withCookies(leadOn(fields, `/${chosen}/work`), [
      ownCookie(sessionCookie(), await tokenOf(sessionId), SESSION_SECONDS),
      ownCookie(REFUSED_ACCEPTANCE_COOKIE, "", 0),
      ownCookie(DEVICE_COOKIE, device, DEVICE_SECONDS),
    ]);
  } catch (error) {
    return refuse(request, fields, { locale, token }, error);
  }
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
  const there = `/${locale}${invitationPath(encodeURIComponent(token))}?failed=1`;
  return withCookies(seeOther(there), [
    ownCookie(REFUSED_ACCEPTANCE_COOKIE, serializeRefused(fields, error), REFUSED_SECONDS),
  ]);
}
