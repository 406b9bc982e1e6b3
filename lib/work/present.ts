import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual, written } from "@/lib/language/texts";
import { meetingSchema } from "@/lib/meetings/schema";
import { projectCardSchema } from "@/lib/projects/present";
import { matching } from "@/lib/text/schema";
import { WAITING_KINDS } from "./waiting/list";

const instant = z.iso.datetime();
const day = z.iso.date();
const language = z.enum(LOCALES);
const named = z.object({ slug: z.string(), name: bilingual });

/** A notice of what changed. `detail` holds what its type tells beside: names, numbers, words. */
export const changedSchema = z.object({
  id: z.int(),
  type: z.string(),
  project: z.object({ code: z.string(), title: written }).nullable(),
  placeSlug: z.string().nullable(),
  detail: z.unknown(),
  begins: z.string().nullable(),
  createdAt: instant,
  read: z.boolean(),
});
export const changesSchema = z.object({ changed: z.array(changedSchema), unread: z.int() });

/** How many notices were marked as read. */
export const readSchema = z.object({ read: z.int() });

const waitingItem = z.object({
  kind: z.enum(WAITING_KINDS),
  project: projectCardSchema.nullable(),
  place: named.nullable(),
  by: named.nullable(),
  item: z.int().nullable(),
  text: z.string().nullable(),
  language: language.nullable(),
  since: instant,
  dueOn: day.nullable(),
  expectedOn: day.nullable(),
  assessments: z.object({ asked: z.int(), submitted: z.int() }).nullable(),
});
const withOthers = z.object({
  kind: z.enum(["decision", "invitation", "wish", "condition", "amendment", "merger"]),
  project: projectCardSchema,
  item: z.int().nullable(),
  places: z.array(named),
  clusterLead: z.boolean(),
  since: instant,
});
const schedule = z.object({
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  milestones: z.array(z.object({ on: day, knot: z.enum(["REACHED", "LATE", "PLANNED"]) })),
  next: z.object({ title: z.string(), language, on: day }).nullable(),
});
const { title, startsAt, endsAt, zones, place, link } = meetingSchema.shape;
const coming = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("meeting"),
    ...{ title, language: meetingSchema.shape.language, startsAt, endsAt, zones, place, link },
    code: z.string(),
    at: instant,
  }),
  z.object({
    kind: z.enum(["milestone", "report", "call"]),
    of: z.string(),
    title: written,
    project: written.nullable(),
    at: z.union([instant, day]),
  }),
]);

/** What waits for somebody and for others, the projects of their places, what comes and what changed. */
export const workSchema = changesSchema.extend({
  waiting: z.array(waitingItem),
  withOthers: z.array(withOthers),
  mine: z.array(projectCardSchema.extend({ schedule })),
  coming: z.array(coming),
});

/** How many things wait for somebody. */
export const waitingSchema = z.object({ count: z.int() });
export type WaitingCount = z.infer<typeof waitingSchema>;

/** Which page somebody has opened, by its path without the language. */
export const seenPage = z.strictObject({ path: matching(/^\/[\w./-]*$/, 200) });
