import { parseCookie, stringifySetCookie } from "cookie";
import { config } from "@/lib/platform/config";

/** Whether cookies are only sent over https: whenever the application's own address says https. */
export const secureCookies = (): boolean => config().url?.startsWith("https://") ?? false;

/** The cookies of a request's header, by name. */
export const cookiesIn = (header: string | null | undefined): Record<string, string | undefined> =>
  parseCookie(header ?? "");

/** The header that gives a browser a cookie of ours, which no script reads; for no second where it takes it away. */
export const ownCookie = (name: string, value: string, seconds: number): string =>
  stringifySetCookie({
    name,
    value,
    path: "/",
    maxAge: seconds,
    httpOnly: true,
    sameSite: "lax",
    secure: secureCookies(),
  });
