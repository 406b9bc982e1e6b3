import type { z } from "zod";
import { portfolioQuery } from "@/lib/matching/portfolio/schema";
import { differenceQuery } from "@/lib/plans/versions/schema";
import { FACETS } from "@/lib/profiles/catalogue";
import { revisionListQuery } from "@/lib/profiles/revisions/schema";
import { matchesQuery, profileListQuery } from "@/lib/profiles/schema";
import { pageQuery } from "@/lib/projects/schema";
import { commentsQuery } from "@/lib/threads/schema";
import { trackingQuery } from "@/lib/tracking/filter";
import { GROUPS } from "@/lib/tracking/groups";
import {
  boardQuery,
  cardsQuery,
  exportQuery,
  listQuery,
  reportQuery,
  tableQuery,
  timelineQuery,
} from "@/lib/tracking/query";

/** What is the same for everybody under an address: a page, or an answer of the API; `built` once for the program's life. */
type Route = { path: RegExp; names: Set<string>; api: boolean; built?: boolean };
type Declared = readonly [path: string, names: readonly string[]];

const SEGMENT = "[A-Za-z0-9-]{1,120}";
const FILTER = [...GROUPS, "from", "to"];

/** Public pages, below the language, and the names in their query. */
const PAGES: readonly Declared[] = [
  ["", []],
  ["/(?:accessibility|imprint|privacy|open-data|rounds|search)", []],
  ["/programme/portfolio", ["most"]],
  [`/rounds/${SEGMENT}`, []],
  ["/places", [...FACETS, "sort", "cursor"]],
  ["/places/compare", ["place"]],
  [`/places/${SEGMENT}`, []],
  [`/places/${SEGMENT}/revisions`, ["cursor"]],
  [`/places/${SEGMENT}/revisions/${SEGMENT}`, []],
  [`/embed/(?:places|projects)/${SEGMENT}`, []],
  ["/projects", [...FILTER, "cursor"]],
  [`/projects/${SEGMENT}(?:/(?:plan|progress|meetings|documents|versions|amendments|final-report|decision))?`, []],
  [`/projects/${SEGMENT}/versions/compare`, ["from", "to"]],
  [`/projects/${SEGMENT}/(?:versions|amendments)/${SEGMENT}`, []],
  [
    `/(?:programme|clusters/${SEGMENT})(?:/(?:table|timeline|charts|report))?`,
    [...FILTER, "sort", "column", "lanes", "zoom", "both", "page"],
  ],
];

/** The names of a query, without the words that readers type: there are as many of them as readers. */
const namesOf = (schema: z.ZodObject): string[] => Object.keys(schema.shape).filter((name) => name !== "q");

/** What everybody may read of the API, below its version, and the names in its query. */
const READS: readonly Declared[] = [
  ["/profiles", namesOf(profileListQuery)],
  [`/profiles/${SEGMENT}(?:/sheet\\.pdf)?`, []],
  [`/profiles/${SEGMENT}/matches`, namesOf(matchesQuery)],
  ["/matching/weights", []],
  ["/matching/portfolio", namesOf(portfolioQuery)],
  [`/profiles/${SEGMENT}/revisions`, namesOf(revisionListQuery)],
  [`/profiles/${SEGMENT}/revisions/${SEGMENT}`, []],
  ["/projects", namesOf(listQuery)],
  [`/projects/${SEGMENT}/updates`, namesOf(pageQuery)],
  [
    `/projects/${SEGMENT}(?:/(?:${[
      "amendments",
      "check",
      "conditions",
      "endorsements",
      "final-report",
      "indicators",
      "meetings",
      "mergers",
      "milestones",
      "partners",
      "plan",
      "reporting-interval",
      "sheet\\.pdf",
      "similar",
      "transitions",
      "versions",
    ].join("|")}))?`,
    [],
  ],
  [`/projects/${SEGMENT}/(?:versions|amendments)/${SEGMENT}(?:/action-plan\\.pdf)?`, []],
  [`/projects/${SEGMENT}/versions/${SEGMENT}/difference`, namesOf(differenceQuery)],
  [`/threads/${SEGMENT}/comments`, namesOf(commentsQuery)],
  [`/clusters/${SEGMENT}/board`, namesOf(boardQuery)],
  ["/tracking/board", namesOf(boardQuery)],
  ["/tracking/cards", namesOf(cardsQuery)],
  ["/tracking/charts", namesOf(trackingQuery)],
  ["/tracking/report", namesOf(reportQuery)],
  ["/tracking/table", namesOf(tableQuery)],
  ["/tracking/table/(?:csv|xlsx)", namesOf(exportQuery)],
  ["/tracking/timeline", namesOf(timelineQuery)],
  [`/rounds(?:/${SEGMENT})?`, []],
  ["/announcement", []],
  ["/taxonomy", []],
  [`/feeds/(?:all|${SEGMENT}/${SEGMENT})`, []],
  ["/open-data/[\\w.]{1,40}", []],
  [`/(?:profiles|projects)/${SEGMENT}/linked-data`, []],
];

/** What the API says of itself. */
const BUILT = /^\/api\/v1\/openapi\.json$/;

/** Everything that is kept; whatever else is asked for is made for whoever asks. */
const ROUTES: readonly Route[] = [
  ...PAGES.map(([path, names]) => ({ path: new RegExp(`^/(?:en|zh)${path}$`), names: new Set(names), api: false })),
  ...READS.map(([path, names]) => ({
    path: new RegExp(`^/api/v1${path}$`),
    // Every answer of the API can be asked for in a language.
    names: new Set([...names, "locale"]),
    api: true,
  })),
  { path: BUILT, names: new Set(["locale"]), api: true, built: true },
  { path: /^\/sitemap\.xml$/, names: new Set(["part"]), api: false },
  { path: /^\/llms\.txt$/, names: new Set(), api: false },
];

/** The route that keeps what stands under a path. */
export const routeOf = (path: string): Route | undefined => ROUTES.find((route) => route.path.test(path));
