import { z } from "zod";
import { DAY_BOUNDS, YEAR_RULES } from "./bounds";

/** A year of four digits; those of figures, budgets, days and moments all lie within the same centuries. */
export const year = z.int().min(YEAR_RULES.min, "yearRange").max(YEAR_RULES.max, "yearRange");

// What has not the form of a day is told as that alone.
const isInRange = (text: string) =>
  !/^\d{4}-/.test(text) || (text >= DAY_BOUNDS.min && text.slice(0, 10) <= DAY_BOUNDS.max);

/** A day, `2027-03-31`. */
export const day = z.iso.date().refine(isInRange, "yearRange");

/** A moment in UTC. */
export const utcInstant = z.iso.datetime().refine(isInRange, "yearRange");

/** A moment, with its offset from UTC or in UTC. */
export const instant = z.iso.datetime({ offset: true }).refine(isInRange, "yearRange");
