import { z } from "zod";
import { wholeSchema } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { codeGiven, line, lineOrEmpty } from "@/lib/text/schema";

/** Views of these pages are searches: whoever saved one is told of what is new in it. */
export const SEARCH_PAGES = ["search", "places"] as const;
/** The pages a view can be of, as the database knows them. */
export const VIEW_PAGES = ["board", "table", "timeline", "charts", ...SEARCH_PAGES] as const;
type ViewPage = (typeof VIEW_PAGES)[number];

/** Whether views of a page are searches. */
export const isSearch = (page: ViewPage): page is (typeof SEARCH_PAGES)[number] =>
  SEARCH_PAGES.some((each) => each === page);

/** A view of a page under a name; `query` is that of the page's address, with `cluster` where it is a cluster's. */
export const viewInput = z.strictObject({
  name: line(LIMITS.viewName),
  page: z.enum(VIEW_PAGES),
  query: lineOrEmpty(LIMITS.viewQuery).transform((text) => new URLSearchParams(text).toString()),
});
export type ViewInput = z.output<typeof viewInput>;

/** What a view is called from now on. */
export const viewEdit = viewInput.pick({ name: true });

export const viewParams = z.object({ code: codeGiven(20) });

export const viewSchema = z.object({
  code: z.string(),
  name: z.string(),
  page: z.enum(VIEW_PAGES),
  query: z.string(),
  createdAt: z.iso.datetime(),
  version: z.int(),
  abilities: z.object({ rename: z.boolean(), delete: z.boolean() }),
});
export type SavedView = z.infer<typeof viewSchema>;
export const viewPage = wholeSchema(viewSchema);
