const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** What a field for a year takes: four digits. */
export const YEAR_RULES = { whole: true, min: FIRST_YEAR, max: LAST_YEAR } as const;

/** The first and the last day that anything can be on: with them a field for a day takes years of four digits only. */
export const DAY_BOUNDS = { min: `${FIRST_YEAR}-01-01`, max: `${LAST_YEAR}-12-31` } as const;

/** The same for a field for a moment. */
export const TIME_BOUNDS = { min: `${DAY_BOUNDS.min}T00:00`, max: `${DAY_BOUNDS.max}T23:59` } as const;
