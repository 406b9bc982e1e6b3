import { exactSum } from "@/lib/language/exact";
import type { SectionContent } from "@/lib/plan-model/sections";

export type Budget = SectionContent<"budget">;

/** What a budget adds up to: in all, for each place in each year, and from each source. */
export function sumsOf({ lines }: Budget) {
  const years = [...new Set(lines.map(({ year }) => year))].sort((a, b) => a - b);
  const places = [...new Set(lines.map(({ place }) => place))];
  const sources = [...new Set(lines.map(({ source }) => source))];
  const sum = (fits: (line: Budget["lines"][number]) => boolean) =>
    exactSum(lines.filter(fits).map(({ amount }) => amount));
  return {
    years,
    total: sum(() => true),
    byYear: years.map((year) => sum((line) => line.year === year)),
    byPlace: places.map((place) => ({
      place,
      total: sum((line) => line.place === place),
      years: years.map((year) => sum((line) => line.place === place && line.year === year)),
    })),
    bySource: sources.map((source) => ({ source, total: sum((line) => line.source === source) })),
  };
}
