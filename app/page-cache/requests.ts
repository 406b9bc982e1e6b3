import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isTheme, THEME_COOKIE } from "@/components/shell/theme";
import { preferredLocale } from "@/lib/language/preferred";
import { SESSION_COOKIES } from "@/lib/people/session-token";
import { cookiesIn } from "@/lib/platform/cookies";
import { POSITION_COOKIE } from "@/lib/platform/reading";
import { routeOf } from "./routes";

/**
 * A request as an answer for everybody is made for: all that it may vary on, and nothing else of whoever asked. What the
 * API is asked for is counted against whoever asks, when it has to be made. What was `built` in is read from nothing.
 */
export type KeptRequest = {
  key: string;
  url: string;
  headers: Record<string, string>;
  counted: boolean;
  built: boolean;
};

/** What a payload of navigation inside the site varies on, beside its address. */
const NAVIGATION = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
];
const LONGEST = 4_096;

/** What an address asks for, its names in one order; null where it is nothing that is kept. */
function addressOf(url: string): { path: string; search: string; api: boolean; built: boolean } | null {
  const [path = "", search = ""] = url.split("?", 2);
  const route = url.length > LONGEST ? undefined : routeOf(path);
  if (!route) return null;
  const asked = [...new URLSearchParams(search)].filter(([name]) => name !== "_rsc");
  if (!asked.every(([name]) => route.names.has(name))) return null;
  const ordered = new URLSearchParams(asked.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return { path, search: ordered.toString(), api: route.api, built: !!route.built };
}

function navigationIn(headers: IncomingHttpHeaders): Record<string, string> | null {
  const found = NAVIGATION.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]]));
  return found.flat().join("").length > LONGEST ? null : Object.fromEntries(found);
}

/** What an answer of the API varies on beside its address: the language, where the address does not name it. */
const languageIn = (headers: IncomingHttpHeaders) => ({
  "accept-language": preferredLocale(headers["accept-language"] ?? null),
});

/** What a page varies on beside its address: where in the site it is opened from, and the theme. */
function pageVaryingOn(headers: IncomingHttpHeaders, theme: string | undefined): Record<string, string> | null {
  const navigation = navigationIn(headers);
  return navigation && { ...navigation, ...(isTheme(theme) ? { cookie: `${THEME_COOKIE}=${theme}` } : {}) };
}

/** The request as what is for everybody is made for; null where the answer is for whoever asks, or is never kept. */
export function keptRequest({ method, url = "/", headers }: IncomingMessage, host: string): KeptRequest | null {
  if ((method !== "GET" && method !== "HEAD") || headers.authorization !== undefined) return null;
  const cookies = headers.cookie === undefined ? {} : cookiesIn(headers.cookie);
  if ([...SESSION_COOKIES, POSITION_COOKIE].some((name) => name in cookies)) return null;
  const address = addressOf(url);
  if (!address) return null;
  const { path, search, api, built } = address;
  const varying = api ? languageIn(headers) : pageVaryingOn(headers, cookies[THEME_COOKIE]);
  if (!varying) return null;
  return {
    key: JSON.stringify([path, search, varying]),
    // What Next adds to tell payloads apart follows from the headers, and it looks whether it does.
    url: "rsc" in varying ? url : `${path}${search && `?${search}`}`,
    headers: { ...varying, host, accept: api ? "*/*" : "text/html", "accept-encoding": "identity" },
    counted: api,
    built,
  };
}
