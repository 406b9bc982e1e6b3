import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isTheme, THEME_COOKIE } from "@/components/shell/theme";
import { SESSION_COOKIES } from "@/lib/people/session-token";
import { cookiesIn } from "@/lib/platform/cookies";
import { POSITION_COOKIE } from "@/lib/platform/reading";
import { FACETS } from "@/lib/profiles/catalogue";
import { GROUPS } from "@/lib/tracking/groups";

/** A request as a page is made for: everything that the page may vary on, and nothing else of whoever asked. */
export type PageRequest = { key: string; url: string; headers: Record<string, string> };

const SEGMENT = "[A-Za-z0-9-]{1,120}";
const FILTER = [...GROUPS, "from", "to"];

/** Public pages, below the language, and the names in their query; whatever else is asked for is made for whoever asks. */
const PAGES: [path: string, names: readonly string[]][] = [
  ["", []],
  ["/(?:accessibility|imprint|privacy|open-data|rounds)", []],
  [`/rounds/${SEGMENT}`, []],
  ["/places", [...FACETS, "sort"]],
  [`/places/${SEGMENT}`, []],
  [`/places/${SEGMENT}/revisions`, ["cursor"]],
  [`/places/${SEGMENT}/revisions/${SEGMENT}`, []],
  ["/projects", [...FILTER, "cursor"]],
  [`/projects/${SEGMENT}(?:/(?:plan|progress|meetings|documents|versions|amendments|final-report|decision))?`, []],
  [`/projects/${SEGMENT}/(?:versions|amendments)/${SEGMENT}`, []],
  [
    `/(?:programme|clusters/${SEGMENT})(?:/(?:table|timeline|charts|report))?`,
    [...FILTER, "sort", "column", "lanes", "zoom", "both", "page"],
  ],
];
const ROUTES = PAGES.map(([path, names]) => ({ path: new RegExp(`^/(?:en|zh)${path}$`), names: new Set(names) }));

/** What a payload of navigation inside the site varies on, beside its address. */
const NAVIGATION = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
];
const LONGEST = 4_096;

/** What an address asks for, its names in one order; null where it is no page that is kept. */
function addressOf(url: string): { path: string; search: string } | null {
  const [path = "", search = ""] = url.split("?", 2);
  const route = ROUTES.find((each) => each.path.test(path));
  if (!route || url.length > LONGEST) return null;
  const asked = [...new URLSearchParams(search)].filter(([name]) => name !== "_rsc");
  if (!asked.every(([name]) => route.names.has(name))) return null;
  return { path, search: new URLSearchParams(asked.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString() };
}

function navigationIn(headers: IncomingHttpHeaders): Record<string, string> | null {
  const found = NAVIGATION.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]]));
  return found.flat().join("").length > LONGEST ? null : Object.fromEntries(found);
}

/** The request as a page that is for everybody is made for; null where the answer is for whoever asks, or is no page. */
export function pageRequest({ method, url = "/", headers }: IncomingMessage, host: string): PageRequest | null {
  if ((method !== "GET" && method !== "HEAD") || headers.authorization !== undefined) return null;
  const cookies = headers.cookie === undefined ? {} : cookiesIn(headers.cookie);
  if ([...SESSION_COOKIES, POSITION_COOKIE].some((name) => name in cookies)) return null;
  const address = addressOf(url);
  const navigation = navigationIn(headers);
  if (!address || !navigation) return null;
  const theme = cookies[THEME_COOKIE];
  const varying = { ...navigation, ...(isTheme(theme) ? { cookie: `${THEME_COOKIE}=${theme}` } : {}) };
  return {
    key: JSON.stringify([address.path, address.search, varying]),
    // What Next adds to tell payloads apart follows from the headers, and it looks whether it does.
    url: navigation.rsc ? url : `${address.path}${address.search && `?${address.search}`}`,
    headers: { ...varying, host, accept: "text/html", "accept-encoding": "identity" },
  };
}
