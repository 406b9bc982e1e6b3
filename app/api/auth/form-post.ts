import { Problem } from "@/lib/access/problems";
import { isLocale, type Locale } from "@/lib/language/locales";
import type { Origin } from "@/lib/people/commands/open-session";
import { DEVICE_COOKIE, deviceOf } from "@/lib/people/known-device";
import { addressOf, comesFromMachine, cookiesOf, localeOf } from "../caller";
import type { Fields } from "./bridge";

// What signs somebody in is a plain form, which works before any script and leads on; a program sends `json=true`.

/** Where an attempt comes from. */
export const originOf = async (request: Request): Promise<Origin> => ({
  address: addressOf(request),
  userAgent: request.headers.get("user-agent"),
  device: await deviceOf(cookiesOf(request)[DEVICE_COOKIE]),
  local: comesFromMachine(request.headers),
});

/** What was sent, by the names of its fields. */
export function fieldsOf(request: Request, body: string): Fields {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  try {
    return Object.fromEntries(Object.entries(JSON.parse(body)).map(([key, value]) => [key, String(value)]));
  } catch {
    throw new Problem(400, "notJson");
  }
}

/** The language of the page that the form is on. */
export const localeIn = (fields: Fields, request: Request): Locale =>
  isLocale(fields.locale) ? fields.locale : localeOf(request);

/** Leads a browser on; the path alone, so that it keeps the host it came by, whatever address the server believes to have. */
export const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path } });

/** Leads on whoever sent the form, and tells a program where to. */
export const leadOn = (fields: Fields, path: string) =>
  fields.json === "true" ? Response.json({ url: path }) : seeOther(path);

/** An answer with cookies, which nobody else keeps. */
export function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  response.headers.set("cache-control", "no-store");
  return response;
}
