import type { ProfileCard } from "./present";

type Measured = Pick<ProfileCard, "population" | "areaKm2">;

/** Inhabitants per square kilometre. */
export const densityOf = ({ population, areaKm2 }: Measured): number => population / areaKm2;

/** By what places are compared. */
export const MEASURES = {
  population: ({ population }: Measured) => population,
  area: ({ areaKm2 }: Measured) => areaKm2,
  density: densityOf,
};

export type Measure = keyof typeof MEASURES;

/** A place's rank among all, from the largest down, in each measure; equal figures share a rank. */
export function rankingOf(place: Measured, all: Measured[]): Record<Measure, number> {
  const rank = (measure: (of: Measured) => number) => 1 + all.filter((other) => measure(other) > measure(place)).length;
  return { population: rank(MEASURES.population), area: rank(MEASURES.area), density: rank(MEASURES.density) };
}
