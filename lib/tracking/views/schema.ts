import { z } from "zod";
import { wholeSchema } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { codeGiven, line, lineOrEmpty } from "@/lib/text/schema";

/** The pages a view can be of, as the database knows them. */
export const VIEW_PAGES = ["board", "table", "timeline", "charts"] as const;

/** A view of a tracking page under a name; `query` is that of the page's address, with `cluster` where it is a cluster's. */
export const viewInput = z.strictObject({
  name: line(LIMITS.viewName),
  page: z.enum(VIEW_PAGES),
  query: lineOrEmpty(LIMITS.viewQuery).transform((text) => new URLSearchParams(text).toString()),
});
export type ViewInput = z.output<typeof viewInput>;

export const viewParams = z.object({ code: codeGiven(20) });

export const viewSchema = z.object({
  code: z.string(),
  name: z.string(),
  page: z.enum(VIEW_PAGES),
  query: z.string(),
  createdAt: z.iso.datetime(),
  abilities: z.object({ delete: z.boolean() }),
});
export type SavedView = z.infer<typeof viewSchema>;
export const viewPage = wholeSchema(viewSchema);
