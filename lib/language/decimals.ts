import { z } from "zod";
import { isStored } from "@/lib/platform/stored";
import { decimalsOf } from "./exact";

/** A number with no more decimals than are kept of it: what would be rounded is refused. */
export const decimal = (places: number) =>
  z.number().refine((value) => isStored() || decimalsOf(value) <= places, "tooManyDecimals");
