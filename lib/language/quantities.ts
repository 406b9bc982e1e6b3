import { YEAR_RULES } from "./bounds";
import type { NumberRules } from "./read-number";

/**
 * What is usual for a quantity: between two bounds, or within this factor of the last value. What is not is asked about
 * once, and taken when it is confirmed.
 */
type Usual = { least?: number; most?: number; factor?: number };

/** The quantities that are typed into forms: what each takes, and what is usual. */
export const QUANTITIES = {
  population: { whole: true, min: 1, max: 2_000_000_000, usual: { least: 1_000, most: 200_000_000, factor: 10 } },
  areaKm2: { min: 0.0001, max: 20_000_000, decimals: 4, usual: { least: 1, most: 2_000_000, factor: 10 } },
  year: YEAR_RULES,
  /** In a currency, with its cents. */
  amount: { min: 0, max: 10_000_000_000, decimals: 2 },
  indicator: { min: -99_999_999_999, max: 99_999_999_999, decimals: 4, usual: { factor: 10 } },
  /** How many characters a part of a plan may have. */
  length: { whole: true, min: 100, max: 100_000 },
  reportingDays: { whole: true, min: 7, max: 366 },
  amendmentMonths: { whole: true, min: 0, max: 24 },
  /** In degrees, on the street to a metre. */
  latitude: { min: -90, max: 90, decimals: 5 },
  longitude: { min: -180, max: 180, decimals: 5 },
  percent: { whole: true, min: 0, max: 100 },
} as const satisfies Record<string, NumberRules & { usual?: Usual }>;

export type Quantity = keyof typeof QUANTITIES;

/** Why a number is asked about: it is unusual for what it says, or it is far from the last value. */
export type Doubt = "unusual" | "unlikeLast";

/** Why a number that a quantity takes is asked about, null when it is not; `last` is the last value, if any. */
export function doubtAbout(quantity: Quantity, value: number, last: number | null = null): Doubt | null {
  const { usual = {} }: NumberRules & { usual?: Usual } = QUANTITIES[quantity];
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, factor } = usual;
  if (value < least || value > most) return "unusual";
  if (!factor || !last) return null;
  const far = Math.abs(value) >= Math.abs(last) * factor || Math.abs(value) * factor <= Math.abs(last);
  return far ? "unlikeLast" : null;
}
