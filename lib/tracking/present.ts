import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { pageSchema } from "@/lib/platform/schema";
import { STATUSES } from "@/lib/project-rules/status";
import { projectCardSchema } from "@/lib/projects/present";
import { MilestoneKind } from "@/prisma/generated/enums";

/** A project on a board or in a table: what a list shows of it, without the words on why its health is so. */
export const trackingCard = projectCardSchema
  .omit({ healthWhy: true })
  .extend({ abilities: z.object({ move: z.boolean() }) });
export type TrackingCard = z.infer<typeof trackingCard>;

/** A project in the list of projects: the same, and what its health follows from. */
const listedProject = trackingCard.extend(projectCardSchema.pick({ healthWhy: true }).shape);
export type ListedProject = z.infer<typeof listedProject>;
export const projectPage = pageSchema(listedProject);

/** A project on a board, which has no room for its summary. */
const boardCard = trackingCard.omit({ summary: true });
export type BoardCard = z.infer<typeof boardCard>;

const column = z.object({
  status: z.enum(STATUSES),
  count: z.int(),
  cards: z.array(boardCard),
  /** Where `tracking/cards` goes on; null when all are here. */
  nextCursor: z.string().nullable(),
});
export type BoardColumn = z.infer<typeof column>;

/** Projects by status; `count` tells all, `cards` the latest of them: in the columns, or where lanes are asked for in these. */
export const boardSchema = z.object({
  columns: z.array(column),
  /** The lanes of this page; the key of a lane is a theme's code or a place's slug, empty for what has no theme. */
  lanes: z.array(z.object({ key: z.string(), name: bilingual.nullable(), columns: z.array(column) })).nullable(),
  lanesTotal: z.int(),
});
export type Board = z.infer<typeof boardSchema>;
export const clusterBoardSchema = boardSchema.extend({ cluster: z.string() });

export const cardPage = pageSchema(boardCard);
export type CardPage = z.infer<typeof cardPage>;

const day = z.iso.date().nullable();
const instant = z.iso.datetime().nullable();

export const tableRow = trackingCard.extend({
  challenges: z.array(z.string()),
  startsOn: day,
  endsOn: day,
  /** The day of the first milestone that is not reached, past or to come. */
  nextDueOn: day,
  reportedAt: instant,
  proposedAt: instant,
});
export type TableRow = z.infer<typeof tableRow>;
export const tablePage = z.object({ items: z.array(tableRow), total: z.int(), page: z.int(), pages: z.int() });

const milestone = z.object({
  id: z.int(),
  title: z.string(),
  language: z.enum(LOCALES),
  kind: z.enum(MilestoneKind),
  /** In the plan first agreed, in the plan in force, as its owner expects it now, and when it was reached. */
  baselineOn: day,
  dueOn: z.iso.date(),
  expectedOn: day,
  completedOn: day,
  standing: z.enum(["REACHED", "REACHED_LATE", "LATE", "EXPECTED_LATER", "AHEAD"]),
});
const span = z.object({ startsOn: day, endsOn: day });

export const timelineRow = trackingCard
  .pick({ code: true, status: true, title: true, originalLanguage: true, health: true })
  .extend({
    /** The plan first agreed, and the plan in force. */
    agreed: span,
    plan: span,
    /** When work began, and when it was completed or cancelled. */
    startedOn: day,
    endedOn: day,
    milestones: z.array(milestone),
  });
export type TimelineRow = z.infer<typeof timelineRow>;
export const timelinePage = z.object({ items: z.array(timelineRow), total: z.int(), page: z.int(), pages: z.int() });
