import { z } from "zod";

/** One page of a list, as every list of the API answers. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int() });

/** A list that always comes whole: no page follows. */
export const wholeSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.null(), total: z.int() });

/** The largest id that a row can have: what Postgres keeps in an integer. */
export const LARGEST_ID = 2_147_483_647;

/** The id of a row in a body. */
export const rowId = z.int().positive().max(LARGEST_ID);

/** How many rows a page of a list has. */
export const pageLimit = (usual: number, most = 100) => z.coerce.number().int().min(1).max(most).default(usual);

/** The id of a row, or a number counted from 1, in an address. */
export const idInAddress = z.coerce.number().int().positive().max(LARGEST_ID);
