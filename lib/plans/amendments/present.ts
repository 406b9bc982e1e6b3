import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { planContent } from "@/lib/plan-model/content";
import { pageSchema } from "@/lib/platform/schema";
import { planChangeSchema } from "../versions/present";
import { CLUSTER_LEAD_RULES } from "./rules";

const instant = z.iso.datetime();

export const AMENDMENT_STATUSES = ["DRAFT", "PROPOSED", "ACCEPTED", "REFUSED", "WITHDRAWN"] as const;

/** Whose answer an amendment needs: a place, or without one the cluster's lead; and the answer, once it is there. */
export const partySchema = z.object({
  place: placeNamed.nullable(),
  answer: z.object({ accepted: z.boolean(), reason: z.string().nullable(), person: bilingual, at: instant }).nullable(),
});

/** An amendment as it stands in a list, with what the asking person may do with it. */
export const amendmentCardSchema = z.object({
  number: z.int(),
  status: z.enum(AMENDMENT_STATUSES),
  why: z.string(),
  language: z.enum(LOCALES),
  /** The version of the plan that it starts from. */
  beforeVersion: z.int(),
  /** The version that it became when everybody had accepted it. */
  afterVersion: z.int().nullable(),
  /** By which rules the cluster's lead must accept it too; none: it need not. */
  clusterLeadMustAgree: z.array(z.enum(CLUSTER_LEAD_RULES)),
  author: bilingual,
  place: placeNamed,
  parties: z.array(partySchema),
  createdAt: instant,
  proposedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  version: z.int(),
  abilities: z.object({
    edit: z.boolean(),
    discard: z.boolean(),
    propose: z.boolean(),
    withdraw: z.boolean(),
    /** The slugs of the places that the person may answer for now. */
    answerFor: z.array(z.string()),
    answerForCluster: z.boolean(),
  }),
});
export type AmendmentCard = z.infer<typeof amendmentCardSchema>;

export const amendmentList = pageSchema(amendmentCardSchema);

/** An amendment with the whole plan it wants, and what differs from the version it starts from. */
export const amendmentSchema = amendmentCardSchema.extend({ after: planContent, changes: z.array(planChangeSchema) });
export type Amendment = z.infer<typeof amendmentSchema>;
