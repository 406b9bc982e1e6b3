import { type SearchParams, writeGroups } from "@/lib/text/search-params";

// What an address says by what tracking is narrowed: apart from how it is checked, which no browser needs.

/** What takes several values, in the order in which addresses and chips name it. */
export const GROUPS = [
  "cluster",
  "theme",
  "challenge",
  "place",
  "pair",
  "side",
  "status",
  "stage",
  "furthest",
  "health",
  "did",
  "indicator",
] as const;
export type Group = (typeof GROUPS)[number];

/** What is said once. */
export type Single = "q" | "from" | "to";

/** The filter as an address's query, always in the same order. */
export const searchOf = (
  filter: Partial<Record<Group, string[]> & Record<Single, string>>,
  more: SearchParams = {},
): string => writeGroups([...GROUPS, "from", "to"], filter, more);
