import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual, written } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { shownShape } from "@/lib/plan-model/basics-schema";
import { FORM_SECTIONS } from "@/lib/plan-model/sections";
import { pageSchema } from "@/lib/platform/schema";
import { DOUBTS, type Doubt } from "@/lib/project-rules/doubts";
import { HEALTH_RULES, HEALTHS } from "@/lib/project-rules/health";
import { STATUSES } from "@/lib/project-rules/status";
import { CONDITIONS, type Condition } from "@/lib/project-rules/transitions";
import { PartnerLevel, PartnerRole, PartnerStatus, PlaceKind, Role } from "@/prisma/generated/enums";

const status = z.enum(STATUSES);
const instant = z.iso.datetime();
const language = z.enum(LOCALES);
/** `STALE`: nothing was heard of it for longer than its rhythm. */
const health = z.enum(HEALTHS);
/** The rule that a health follows from, with the first of what caused it and how many more there are. */
const healthWhy = z.object({
  rule: z.enum(HEALTH_RULES.map(({ rule }) => rule)),
  first: z.object({ text: z.string(), language, dueOn: z.iso.date().nullable() }).nullable(),
  expectedOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  more: z.int(),
  /** Since when nothing was heard. */
  lastActivityAt: instant,
  reportingIntervalDays: z.int(),
});

/** A place that leads a project or is asked to take part in it; `version` is what If-Match needs to answer. */
export const partnerSchema = placeNamed.extend({
  country: z.string(),
  kind: z.enum(PlaceKind),
  role: z.enum(PartnerRole),
  status: z.enum(PartnerStatus),
  /** What its coordinators may do with the proposal. */
  level: z.enum(PartnerLevel),
  /** Whether a draft is open to it although it has not answered. */
  shared: z.boolean(),
  reason: z.string().nullable(),
  /** What an invited place would have otherwise before it answers. */
  wishes: z.string().nullable(),
  invitedAt: instant,
  respondedAt: instant.nullable(),
  version: z.int(),
});

const unmet = z.enum(Object.keys(CONDITIONS) as [Condition, ...Condition[]]);
const move = z.object({
  to: status,
  verb: z.string(),
  reasonRequired: z.boolean(),
  /** What is unusual about it, such as milestones that are still open: allowed, but asked about first. */
  doubts: z.array(z.object({ code: z.enum(Object.keys(DOUBTS) as [Doubt, ...Doubt[]]), count: z.int() })).optional(),
});

/** What the asking person may do with a project. `waitingFor`: moves that are theirs but lack a condition. */
export const projectAbilities = z.object({
  edit: z.boolean(),
  /** Whether a new version is theirs to send, and what it still lacks. */
  sendVersion: z.object({ unmet: z.array(unmet) }).nullable(),
  /** Give up what is being written beside the version that was sent. */
  discardCopy: z.boolean(),
  invite: z.boolean(),
  /** Whether it is theirs to say what the other places may do. */
  manage: z.boolean(),
  /** Whether they may open the draft to invited places. */
  share: z.boolean(),
  comment: z.boolean(),
  report: z.boolean(),
  planMilestones: z.boolean(),
  /** Say what is reached and expected, and enter indicators. */
  track: z.boolean(),
  keepDocuments: z.boolean(),
  /** Write its final report. */
  writeReport: z.boolean(),
  arrangeMeetings: z.boolean(),
  /** The actor's places whose invitation waits for an answer, and those whose answer can be taken back. */
  answerFor: z.array(z.string()),
  takeBackFor: z.array(z.string()),
  /** The actor's places that can speak for the project without taking part in it. */
  endorseFor: z.array(z.string()),
  transitions: z.array(move),
  waitingFor: z.array(move.extend({ unmet: z.array(unmet) })),
});

/** A whole project, with what the asking person may do with it. */
export const projectSchema = z.object({
  code: z.string(),
  status,
  version: z.int(),
  originalLanguage: language,
  ...shownShape(),
  partners: z.array(partnerSchema),
  milestones: z.object({ done: z.int(), total: z.int(), late: z.int() }),
  health: health.nullable(),
  healthWhy: healthWhy.nullish(),
  threadId: z.int(),
  /** The number of the version last sent: the one that is assessed and decided on. */
  sentVersion: z.int().nullable(),
  /** Whether a new version is being written; what it says, only those who write it are told. */
  beingRevised: z.boolean(),
  /** For those who may write: the working copy, whose words stand in this answer as long as it can be sent. */
  workingCopy: z.object({ base: z.int(), since: instant, updatedAt: instant, version: z.int() }).nullable(),
  /** When it came into its status. */
  statusSince: instant,
  createdAt: instant,
  updatedAt: instant,
  abilities: projectAbilities,
});

/** A project as it stands in a list or on a board. */
export const projectCardSchema = projectSchema
  .pick({
    code: true,
    status: true,
    originalLanguage: true,
    title: true,
    summary: true,
    cluster: true,
    themes: true,
    milestones: true,
    health: true,
    healthWhy: true,
    statusSince: true,
    updatedAt: true,
  })
  .extend({
    title: written,
    summary: written,
    lead: placeNamed,
    partners: z.array(placeNamed.extend({ status: partnerSchema.shape.status })),
  });

/** One move in a project's history. */
export const transitionSchema = z.object({
  seq: z.int(),
  from: status.nullable(),
  to: status,
  /** What the move is called in the table; null for the first one. */
  verb: z.string().nullable(),
  reason: z.string().nullable(),
  /** The version that was sent with it, or decided on. */
  planVersion: z.int().nullable(),
  /** With a decision: when that version was sent, which is no move while the proposal waits. */
  planVersionSentAt: instant.nullable(),
  /** With a decision: what the places are advised; null for those it is not meant for. */
  answer: written.nullable(),
  /** Where changes are asked for. */
  sections: z.array(z.enum(FORM_SECTIONS)),
  at: instant,
  person: bilingual,
  place: placeNamed.nullable(),
  actingAs: z.enum(Role),
});

export const historyPage = pageSchema(transitionSchema);
export const partnerPage = pageSchema(partnerSchema);

export type HealthWhy = z.infer<typeof healthWhy>;
export type PartnerView = z.infer<typeof partnerSchema>;
export type ProjectAbilities = z.infer<typeof projectAbilities>;
export type ProjectView = z.infer<typeof projectSchema>;
export type ProjectCard = z.infer<typeof projectCardSchema>;
export type TransitionView = z.infer<typeof transitionSchema>;
