import { z } from "zod";

import { bilingual, written } from "@/lib/language/texts";
import { REVISION_STATUSES } from "@/lib/profiles/revisions/status";
import { projectSchema } from "@/lib/projects/present";
import { codeGiven, slug } from "@/lib/text/schema";
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

/** A practice that stands in the profile of a place: in its draft, which its editors see, or in what is published. */
const taking = z.object({
  practice: z.string(),
  place: z.string(),
  revision: z.int(),
  status: z.enum(REVISION_STATUSES),
});
export type Adoption = z.infer<typeof taking>;

/** Takes good practices into the profile of a place: those named, or all that are the place's own. */
export const adoptionInput = z.strictObject({
  place: slug,
  practices: z.array(codeGiven(40)).min(1).max(20).optional(),
});
export type AdoptionInput = z.output<typeof adoptionInput>;

/** The revision of the profile that has the practices now, and how many of them came new into it. */
export const adoptionResult = taking.omit({ practice: true }).extend({ taken: z.int() });
export type AdoptionResult = z.infer<typeof adoptionResult>;

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
  adoptions: z.array(taking),
  /** `takeFor`: the actor's places that can take practices into their profiles. */
  abilities: z.object({ write: z.boolean(), takeFor: z.array(z.string()) }),
});
export type ReportView = z.infer<typeof reportSchema>;
