import { z } from "zod";
import { written } from "@/lib/language/texts";
import { INDICATOR_KINDS } from "@/lib/plan-model/choices";
import { STATUSES, STEPS } from "@/lib/project-rules/status";
import { figureSchema } from "../serialize";
import { ACTIVITIES, type Activity } from "./activity";

const status = z.enum(STATUSES);
const step = z.enum(STEPS);
const days = z.number().nullable();
const activities = Object.keys(ACTIVITIES) as [Activity, ...Activity[]];

/** What the charts show, as the API tells it: every figure with the list of the projects that it counts. */
export const chartsSchema = z.object({
  /** Who came into each status, who is there now, and how many days those who left had stayed. */
  statusFlow: z.object({
    statuses: z.array(z.object({ status, came: figureSchema, now: figureSchema, median: days, p90: days })),
    moves: z.array(z.object({ from: status, to: status, figure: figureSchema })),
    /** How many came to each step at any time. */
    steps: z.array(z.object({ step, figure: figureSchema })),
    /** Where they are today, by the last step that they came to, and how many of them each cluster has. */
    ends: z.array(z.object({ furthest: step, status, figure: figureSchema, clusters: z.record(z.string(), z.int()) })),
    /** Each of them, where they are few; slugs of its places by side, and of those that have accepted. */
    threads: z
      .array(
        z.object({
          code: z.string(),
          title: written,
          cluster: z.string(),
          status,
          furthest: step,
          themes: z.array(z.string()),
          places: z.record(z.string(), z.array(z.string())),
          accepted: z.array(z.string()),
        }),
      )
      .nullable(),
  }),
  /** Two places of different sides: the projects that both have accepted, and those of them that were agreed. */
  pairings: z.array(z.object({ places: z.tuple([z.string(), z.string()]), all: figureSchema, agreed: figureSchema })),
  heatmap: z.array(z.object({ place: z.string(), theme: z.string(), figure: figureSchema })),
  /** Added up by kind, and by unit where units differ; sums are null where nothing can be added. */
  totals: z.array(
    z.object({
      kind: z.enum(INDICATOR_KINDS),
      unit: z.string().nullable(),
      projects: figureSchema,
      indicators: z.int(),
      measured: z.int(),
      target: z.number().nullable(),
      value: z.number().nullable(),
    }),
  ),
  months: z.array(z.object({ month: z.iso.date(), figures: z.record(z.enum(activities), figureSchema) })),
});
