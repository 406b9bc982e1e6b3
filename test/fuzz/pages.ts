import { readdirSync } from "node:fs";
import path from "node:path";
import { Chance } from "./chance";
import type { Names } from "./forms";
import { hostileDay, hostileQuery, hostileSegment, hostileText } from "./hostile";
import { type Sent, WHO } from "./requests";

const HOME = "app/[locale]";

/** The pages of the application, found on disk: `/projects/[code]/plan`. */
const PAGES = readdirSync(HOME, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .map((file) => `/${path.dirname(file).split(path.sep).join("/")}`.replace("/.", ""))
  .sort();

/** What the addresses of pages ask for, with values that exist. */
const QUERIES: Record<string, readonly string[]> = {
  q: ["rain", "水", "%", "_", "$&", "\\"],
  cluster: ["green-transition", "nothing"],
  theme: ["mobility"],
  challenge: ["digital"],
  place: ["wuhan", "barcelona"],
  pair: ["barcelona~wuhan", "~"],
  side: ["EU", "CN", "XX"],
  status: ["AGREED", "DRAFT", "LOST"],
  stage: ["RUNNING"],
  health: ["LATE"],
  did: ["REPORTED", "PROPOSED-DECLINED"],
  indicator: ["PEOPLE_TRAINED", "OTHER:t"],
  from: ["2026-01-01", "GT-2026-001", "1"],
  to: ["2027-12-31", "wuhan", "2", "now"],
  lanes: ["place", "theme"],
  page: ["1", "2", "9999999"],
  sort: ["-updated", "name", "x"],
  zoom: ["year", "x"],
  around: ["2026-12-01", "0000-01-01", "9999-99-99"],
  view: ["nothing"],
  both: ["1"],
  cursor: ["AAAA", "GT-2026-001"],
  column: ["status", "x"],
  next: ["/en/work", "//evil.example"],
  failed: ["1"],
  lead: ["barcelona"],
  partners: ["wuhan"],
  key: ["x"],
  kind: ["CITY"],
  country: ["ES"],
};

function queryOf(chance: Chance): string {
  if (chance.happens(0.1)) return `?${hostileQuery(chance)}`;
  const search = new URLSearchParams();
  for (let more = chance.below(5); more > 0; more--) {
    const name = chance.one(Object.keys(QUERIES));
    const text = chance.one([hostileText(chance), hostileDay(chance)]);
    search.append(name, chance.happens(0.6) ? chance.one(QUERIES[name] ?? []) : text);
  }
  return search.size ? `?${search}` : "";
}

/** The request for a page of an index: the same for the same seed. */
export function pageAt(seed: number, index: number, names: Names): Sent {
  const chance = new Chance(seed, index);
  const page = chance.one(PAGES);
  const within = page.replaceAll(/\[(\w+)\]/g, (_, name: string) => {
    const known = page.startsWith("/clusters/") ? names.cluster : names[name];
    return known?.length && chance.happens(0.85) ? encodeURIComponent(chance.one(known)) : hostileSegment(chance);
  });
  const locale = chance.happens(0.97) ? chance.one(["en", "zh"]) : hostileSegment(chance);
  return {
    who: chance.one(WHO),
    person: chance.below(1_000),
    method: chance.happens(0.97) ? "GET" : chance.one(["HEAD", "TRACE", "PUT", "OPTIONS", "POST"]),
    path: `/${locale}${within === "/" ? "" : within}${queryOf(chance)}`,
    route: page,
    params: {},
    headers: chance.happens(0.1) ? { rsc: "1" } : {},
  };
}
