import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { pageLimit, wholeInAddress } from "@/lib/platform/schema";
import { STATUSES } from "@/lib/project-rules/status";
import { LIMITS } from "@/lib/text/limits";
import { cursor, lineOrEmpty, matching } from "@/lib/text/schema";

import { COLUMNS, SORTS, sortFrom, USUAL_COLUMNS, USUAL_SORT } from "./columns";
import { trackingQuery } from "./filter";
import { LANES } from "./lanes";

const page = wholeInAddress(1, 10_000).default(1);
const SORT = new RegExp(`^-?(?:${SORTS.join("|")})$`);

/** What a board may be asked for. */
export const boardQuery = trackingQuery.safeExtend({ lanes: z.enum(LANES).optional(), page });

/** What more cards of one cell of a board may be asked for. */
export const cardsQuery = trackingQuery.safeExtend({
  column: z.enum(STATUSES),
  lanes: z.enum(LANES).optional(),
  lane: lineOrEmpty(LIMITS.search).optional(),
  cursor: cursor.optional(),
  limit: pageLimit(50),
});

/** What the list of projects may be asked for. */
export const listQuery = trackingQuery.safeExtend({ limit: pageLimit(20), cursor: cursor.optional() });

/** What a timeline may be asked for. */
export const timelineQuery = trackingQuery.safeExtend({ page });

const sorted = {
  sort: matching(SORT, 40, "unknownValue")
    .transform((text) => sortFrom(text) ?? USUAL_SORT)
    .default(USUAL_SORT),
  locale: z.enum(LOCALES).default("en"),
};

/** What a table may be asked for; names are sorted in the order of `locale`. */
export const tableQuery = trackingQuery.safeExtend({
  ...sorted,
  page,
  limit: pageLimit(50),
});

/** What a report may be asked for; names are sorted in the order of `locale`. */
export const reportQuery = trackingQuery.safeExtend({ locale: sorted.locale });

/** What a table's export may be asked for: the table's own words, and its columns. */
export const exportQuery = trackingQuery.safeExtend({
  ...sorted,
  column: z.array(z.enum(COLUMNS)).default(USUAL_COLUMNS),
});
export type ExportRequest = z.output<typeof exportQuery>;
