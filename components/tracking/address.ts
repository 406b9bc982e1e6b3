import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import type { Place } from "@/lib/places/queries";
import type { Cluster, Taxonomy } from "@/lib/taxonomy/queries";
import { type SearchParams, withSearch } from "@/lib/text/search-params";
import type { TrackingFilter } from "@/lib/tracking/filter";
import { searchOf } from "@/lib/tracking/groups";
import type { SavedView } from "@/lib/tracking/views/schema";

/** The pages that projects are tracked on, and where each is below its address. */
export const TRACKING_PAGES = {
  board: "",
  table: "/table",
  timeline: "/timeline",
  charts: "/charts",
  report: "/report",
} as const;
export type TrackingPage = keyof typeof TRACKING_PAGES;

/** What a tracking page was asked for. `filter` holds the cluster too where the page is a cluster's. */
export type TrackingRequest = {
  locale: Locale;
  page: TrackingPage;
  cluster: Cluster | null;
  filter: TrackingFilter;
  search: SearchParams;
  actor: MaybeActor;
  taxonomy: Taxonomy;
  places: Place[];
  view: SavedView | null;
  /** The day it is. */
  today: string;
};

type Scope = { locale: Locale; cluster: { code: string } | null };

/** The address of a tracking page of a cluster, or of the whole programme where the cluster is null. */
export function trackingHref(
  { locale, cluster }: Scope,
  page: TrackingPage,
  { cluster: clusters, ...filter }: TrackingFilter = {},
  more: SearchParams = {},
): string {
  const path = cluster ? `/${locale}/clusters/${cluster.code}` : `/${locale}/programme`;
  const search = searchOf(cluster ? filter : { ...filter, cluster: clusters }, more);
  return withSearch(`${path}${TRACKING_PAGES[page]}`, search);
}
