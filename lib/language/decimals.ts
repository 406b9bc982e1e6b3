import { z } from "zod";
import { isStored } from "@/lib/platform/stored";
import { decimalsOf } from "./exact";
import { QUANTITIES, type Quantity } from "./quantities";
import type { NumberRules } from "./read-number";

/** A number with no more decimals than are kept of it: what would be rounded is refused. */
export const decimal = (places: number) =>
  z.number().refine((value) => isStored() || decimalsOf(value) <= places, "tooManyDecimals");

/** What the API takes of a quantity: the same as its form. */
export function quantity(name: Quantity): z.ZodNumber {
  const {
    whole,
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
    decimals = 0,
  }: NumberRules = QUANTITIES[name];
  return (whole ? z.int() : decimal(decimals)).min(min).max(max);
}
