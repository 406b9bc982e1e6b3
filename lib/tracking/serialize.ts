import { z } from "zod";
import type { Figure, TrackingFilter } from "./filter";
import { searchOf } from "./groups";

/** A number of projects and where the API lists just these; null where the filter is narrowed to nothing. */
export const figureSchema = z.object({ count: z.int(), list: z.string().nullable() });

/** The same value with every figure in it as the API tells it. */
export type Serialized<T> = T extends Figure
  ? z.infer<typeof figureSchema>
  : T extends object
    ? { [K in keyof T]: Serialized<T[K]> }
    : T;

const isFigure = (value: object): value is Figure => "count" in value && "filter" in value;
const isNothing = (filter: TrackingFilter) => Object.values(filter).some((each) => Array.isArray(each) && !each.length);

/** Replaces the filter of each figure in a value by the address of the list that it finds. */
export function serialize<T>(value: T): Serialized<T> {
  if (value === null || typeof value !== "object") return value as Serialized<T>;
  if (Array.isArray(value)) return value.map((each) => serialize(each)) as Serialized<T>;
  if (isFigure(value)) {
    const list = isNothing(value.filter) ? null : `/api/v1/tracking/table?${searchOf(value.filter)}`;
    return { count: value.count, list } as Serialized<T>;
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, serialize(each)])) as Serialized<T>;
}
