import { z } from "zod";
import { chartsSchema } from "./charts/schema";
import { tableRow } from "./present";
import { REPORTED, type Reported } from "./report";
import { figureSchema } from "./serialize";

const figures = Object.keys(REPORTED) as [Reported, ...Reported[]];

/** A report of a period: its figures and pictures, and the projects open in it, the first of them. */
export const reportSchema = z.object({
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  figures: z.record(z.enum(figures), figureSchema),
  charts: chartsSchema,
  projects: z.object({ items: z.array(tableRow), total: z.int() }),
});
