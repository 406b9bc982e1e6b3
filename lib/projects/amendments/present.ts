import { z } from "zod";
import { LOCALES } from "@/lib/language/messages";
import { planContent } from "../plan/content";
import { planChangeSchema } from "../versions/present";
import { LEAD_RULES } from "./rules";

const text = z.object({ en: z.string(), zh: z.string() });
const place = z.object({ slug: z.string(), name: text, side: z.string() });
const instant = z.iso.datetime();

export const AMENDMENT_STATUSES = ["DRAFT", "PROPOSED", "ACCEPTED", "REFUSED", "WITHDRAWN"] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

/** Whose answer an amendment needs: a place, or without one the cluster's lead; and the answer, once it is there. */
export const partySchema = z.object({
  place: place.nullable(),
  answer: z.object({ accepted: z.boolean(), reason: z.string().nullable(), person: text, at: instant }).nullable(),
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
  leadMustAgree: z.array(z.enum(LEAD_RULES)),
  author: text,
  place,
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

export const amendmentList = z.object({
  items: z.array(amendmentCardSchema),
  nextCursor: z.string().nullable(),
  total: z.int(),
});

/** An amendment with the whole plan it wants, and what differs from the version it starts from. */
export const amendmentSchema = amendmentCardSchema.extend({ after: planContent, changes: z.array(planChangeSchema) });
export type Amendment = z.infer<typeof amendmentSchema>;
