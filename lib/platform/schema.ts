import { z } from "zod";
import { MOST_ENTRIES } from "./longest-json";
import { isStored } from "./stored";

/** One page of a list, as every list of the API answers. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int() });

/** A list that always comes whole: no page follows. */
export const wholeSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.null(), total: z.int() });

/** For a rule between fields: it is looked at even where a field by itself is wrong, so that all is told at once. */
export const besideFaults = { when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null };

/** The largest id that a row can have: what Postgres keeps in an integer. */
export const LARGEST_ID = 2_147_483_647;

/** The id of a row in a body. */
export const rowId = z.int().min(1).max(LARGEST_ID);

/** A number in an address, written in digits alone, so that each has one address: not `1e1`, `0x1`, `01` or `+1`. */
export const wholeInAddress = (least: number, most: number) =>
  z.preprocess(
    (text) => (typeof text === "string" && /^(0|[1-9]\d*)$/.test(text) ? Number(text) : text),
    z.int().min(least).max(most),
  );

/** How many rows a page of a list has. */
export const pageLimit = (usual: number, most = 100) => wholeInAddress(1, most).default(usual);

/** The id of a row, or a number counted from 1, in an address. */
export const idInAddress = wholeInAddress(1, LARGEST_ID);

/** Values by codes, and no more of them than any record of ours has: places, sides, parts. */
export const entriesOf = <K extends z.ZodString, V extends z.ZodType>(key: K, value: V) =>
  z.record(key, value).refine((record) => isStored() || Object.keys(record).length <= MOST_ENTRIES, {
    error: "tooMany",
    params: { count: MOST_ENTRIES },
  });

/** A list whose items are named by keys, each of another one. */
export const keyedList = <T extends z.ZodType<{ key: string }>>(item: T, most: number) =>
  z
    .array(item)
    .max(most)
    .refine((list) => isStored() || new Set(list.map(({ key }) => key)).size === list.length, "keyTwice");
