import { z } from "zod";
import { day } from "@/lib/language/dates";
import { INDICATOR_KINDS } from "@/lib/plan-model/choices";
import { HEALTHS } from "@/lib/project-rules/health";
import { STAGES, STATUSES, STEPS, type Stage } from "@/lib/project-rules/status";
import type { Cluster, Taxonomy } from "@/lib/taxonomy/queries";
import { LIMITS } from "@/lib/text/limits";
import { code, lineOrEmpty, matching } from "@/lib/text/schema";
import { listOf, readGroups, type SearchParams, withoutValue } from "@/lib/text/search-params";
import { GROUPS, type Group, type Single } from "./groups";

/** What is neither a draft nor given up. */
export const OPEN: Stage[] = ["PROPOSAL", "RUNNING", "COMPLETED"];
/** What was agreed and not given up. */
export const AGREED: Stage[] = ["RUNNING", "COMPLETED"];

/** What a project can have done beside moving: reported, reached a milestone, missed a milestone's day. */
export const ACTIVITIES = ["REPORTED", "REACHED", "MISSED"] as const;

const ANY_STATUS = STATUSES.join("|");
const DID = new RegExp(`^(?:${ACTIVITIES.join("|")}|(?:(?:${ANY_STATUS})-)?(?:${ANY_STATUS}))$`);
const PAIR = /^[a-z0-9-]{1,100}~[a-z0-9-]{1,100}$/;

const INDICATOR = new RegExp(`^(?:${INDICATOR_KINDS.join("|")})(?::.{1,60})?$`);

const codes = z.array(code(100)).max(60).optional();
const chosen = <const T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).optional();
const STAGE_NAMES = Object.keys(STAGES) as [Stage, ...Stage[]];

/** What the tracking pages and their API can be narrowed to; a group given several times passes any of its values. */
export const trackingQuery = z
  .object({
    cluster: codes,
    theme: codes,
    challenge: codes,
    /** Slugs of places that lead it, take part or are asked to. */
    place: codes,
    /** Two such places, `barcelona~wuhan`: projects of both. */
    pair: z.array(matching(PAIR, 201)).max(60).optional(),
    /** Sides of the leading place. */
    side: codes,
    status: chosen(STATUSES),
    stage: chosen(STAGE_NAMES),
    /** The last step that it has come to, whatever became of it then. */
    furthest: chosen(STEPS),
    health: chosen(HEALTHS),
    /** What it did in the period: came into a status (`AGREED`), made a move (`PROPOSED-DECLINED`), or a deed. */
    did: z.array(matching(DID, 60)).max(60).optional(),
    /** Kinds of indicators its plan has, if need be with their unit: `PEOPLE_TRAINED`, `CO2_SAVED:t`. */
    indicator: z.array(lineOrEmpty(LIMITS.search).regex(INDICATOR, "badForm")).max(60).optional(),
    q: lineOrEmpty(LIMITS.search).optional(),
    /** First and last day of a period (UTC) at some time of which it was open: proposed, and not yet ended. */
    from: day.optional(),
    to: day.optional(),
  } satisfies Record<Group | Single, z.ZodType>)
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], error: "endsBeforeStart" });
export type TrackingFilter = z.output<typeof trackingQuery>;

/** The names that exist: what an address asks for beside them is dropped, so that an old link still shows something. */
export type Known = {
  cluster: Set<string>;
  theme: Set<string>;
  challenge: Set<string>;
  place: Set<string>;
  side: Set<string>;
};

/** All names that the taxonomy and the places know; on the pages of one cluster, of that one. */
export function knownFrom(taxonomy: Taxonomy, places: { slug: string }[], cluster: Cluster | null = null): Known {
  const codes = (items: { code: string }[]) => new Set(items.map(({ code: each }) => each));
  return {
    cluster: codes(cluster ? [] : taxonomy.clusters),
    theme: codes((cluster ? [cluster] : taxonomy.clusters).flatMap(({ themes }) => themes)),
    challenge: codes(taxonomy.challenges),
    side: codes(taxonomy.sides),
    place: new Set(places.map(({ slug }) => slug)),
  };
}

function passes(group: Group, value: string, known: Known): boolean {
  if (group in known) return known[group as keyof Known].has(value);
  if (group === "pair") return value.split("~").every((slug) => known.place.has(slug));
  return trackingQuery.shape[group].safeParse([value]).success;
}

/** Reads a page's address; what cannot be asked for is dropped. */
export function filterFrom(params: SearchParams, known: Known): TrackingFilter {
  const filter = readGroups(params, GROUPS, (group, value) => passes(group, value, known)) as TrackingFilter;
  for (const name of ["from", "to"] as const) {
    const parsed = trackingQuery.shape[name].safeParse(listOf(params[name])[0]);
    if (parsed.success && parsed.data) filter[name] = parsed.data;
  }
  if (filter.from && filter.to && filter.from > filter.to) [filter.from, filter.to] = [filter.to, filter.from];
  return filter;
}

/** One value in use. */
export type Chosen = { group: Group | "q" | "period"; value: string };

/** Every value in use, in the order of the groups. */
export function chosenOf(filter: TrackingFilter): Chosen[] {
  const groups = GROUPS.flatMap((group) => (filter[group] ?? []).map((value) => ({ group, value })));
  const period =
    filter.from || filter.to ? [{ group: "period" as const, value: `${filter.from ?? ""}/${filter.to ?? ""}` }] : [];
  return [...(filter.q ? [{ group: "q" as const, value: filter.q }] : []), ...groups, ...period];
}

/** The same without one value. */
export function without(filter: TrackingFilter, { group, value }: Chosen): TrackingFilter {
  if (group === "period") return { ...filter, from: undefined, to: undefined };
  return withoutValue(filter, group, value);
}

/** A number of projects and the filter that finds just them. */
export type Figure = { count: number; filter: TrackingFilter };
