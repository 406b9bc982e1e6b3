import { z } from "zod";

import { bilingual, written } from "@/lib/language/texts";
import { projectSchema } from "../present";
import { reportForm } from "./content";

const finding = z.object({
  severity: z.enum(["must", "should"]),
  code: z.string(),
  path: z.string(),
  message: bilingual,
});
export type ReportFindingView = z.infer<typeof finding>;

/** An indicator of the agreed plan, and what was measured last; null where nothing was. */
const reached = z.object({
  key: z.string(),
  name: written,
  unit: written,
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  last: z.object({ on: z.iso.date(), value: z.number() }).nullable(),
});
export type Reached = z.infer<typeof reached>;

/** A project's final report; version 0 and no content where nobody has written it yet. */
export const reportSchema = projectSchema.pick({ code: true, status: true, originalLanguage: true }).extend({
  content: reportForm.nullable(),
  version: z.int(),
  editor: bilingual.nullable(),
  updatedAt: z.iso.datetime().nullable(),
  /** The paths of the texts whose translation was written for an earlier original. */
  behind: z.array(z.string()),
  indicators: z.array(reached),
  /** What it still lacks; told to those who take part, the cluster's lead and the secretariat. */
  findings: z.array(finding),
  abilities: z.object({ write: z.boolean() }),
});
export type ReportView = z.infer<typeof reportSchema>;
