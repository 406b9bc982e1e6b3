import { beginInvitedPasskey } from "@/lib/people/invitations/commands/accept";
import { consume } from "@/lib/platform/limits";
import { problemResponse } from "../../../answers";
import { addressOf, localeOf } from "../../../caller";
import { bodyOf, longestBody } from "../../../request-parts";
import { siteOf } from "../../../site";
import { fieldsOf, localeIn, withCookies } from "../../form-post";
import { personIn } from "../person";

/** What a browser needs to make the passkey by which an invited person will sign in; it changes nothing. */
export async function POST(request: Request): Promise<Response> {
  try {
    const site = siteOf(request);
    await consume("signInPasskeys", addressOf(request));
    const fields = fieldsOf(request, await bodyOf(request, longestBody()));
    const person = personIn(fields, localeIn(fields, request));
    return withCookies(Response.json(await beginInvitedPasskey(fields.token ?? "", person, site)), []);
  } catch (error) {
    return problemResponse(error, localeOf(request), request);
  }
}
