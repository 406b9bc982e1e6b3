import type { z } from "zod";
import { exactSum } from "@/lib/language/exact";
import type { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import type { ContentSection } from "@/lib/plan-model/sections";

type Forms = { [S in ContentSection]: z.input<(typeof SECTION_SCHEMAS)[S]> };

/**
 * What an invented project's lead writes into its plan before sending it; `year` counts from the project's first.
 * `rewritten`: what is then changed in the original alone, so that the translation stays behind.
 */
export type InventedPlan = {
  sdgs: number[];
  sections: (year: (nth: number) => number) => Partial<Forms>;
  rewritten?: Partial<Forms>;
};

type Money = [
  place: string,
  nthYear: number,
  source: "OWN" | "NATIONAL" | "PROGRAMME" | "PRIVATE" | "IN_KIND",
  amount: number,
];

/** A budget whose stated total is the sum of its lines. */
export const budgetOf = (
  year: (nth: number) => number,
  lines: Money[],
  currency: "EUR" | "CNY" = "EUR",
): Forms["budget"] => ({
  currency,
  lines: lines.map(([place, nth, source, amount], index) => ({
    key: `line-${String(index + 1).padStart(2, "0")}`,
    place,
    year: year(nth),
    source,
    amount,
    note: {},
  })),
  total: exactSum(lines.map(([, , , amount]) => amount)),
});
