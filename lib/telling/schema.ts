import { z } from "zod";
import { bilingual, written } from "@/lib/language/texts";
import { LIMITS } from "@/lib/text/limits";
import { paragraphs } from "@/lib/text/schema";
import { changedSchema } from "@/lib/work/present";
import { Attendance, DigestRhythm, MailLevel } from "@/prisma/generated/enums";

/** How somebody is told by mail. */
export const mailPreferences = z.object({
  atOnce: z.boolean(),
  digest: z.enum(DigestRhythm),
  hour: z.int(),
  weekday: z.int(),
  /** How much of each project is told that has no level of its own. */
  level: z.enum(MailLevel),
  version: z.int(),
  /** Their projects, with how much of each they are told; null is as much as of all. */
  projects: z.array(z.object({ code: z.string(), title: written, level: z.enum(MailLevel).nullable() })),
});
export type MailPreferences = z.infer<typeof mailPreferences>;

/** What of it is changed: at once or not, how much is told of all projects, when digests leave by one's own clock. */
export const mailPreferencesChange = z.strictObject({
  atOnce: z.boolean().optional(),
  digest: z.enum(DigestRhythm).optional(),
  hour: z.int().min(0).max(23).optional(),
  weekday: z.int().min(1).max(7).optional(),
  level: z.enum(MailLevel).optional(),
});
export type MailPreferencesChange = z.output<typeof mailPreferencesChange>;

/** How much of one project is told by mail; null is as much as of all. */
export const projectLevel = z.strictObject({ level: z.enum(MailLevel).nullable() });

/** What is asked of the inbox: what is open, put off, or done. */
export const INBOX_PARTS = ["open", "later", "done"] as const;
export type InboxPart = (typeof INBOX_PARTS)[number];
export const inboxQuery = z.strictObject({ part: z.enum(INBOX_PARTS).optional() });

/** Notices by project or place; a project's is the newest first. */
export const inboxSchema = z.array(
  z.object({
    key: z.string(),
    project: changedSchema.shape.project,
    placeSlug: z.string().nullable(),
    notices: z.array(
      changedSchema.extend({
        waits: z.boolean(),
        mailed: z.boolean(),
        done: z.boolean(),
        snoozedTo: z.iso.date().nullable(),
      }),
    ),
  }),
);

/** What is done with a notice in the inbox; one that is put off comes back on the day. */
export const noticeMove = z.discriminatedUnion("move", [
  z.strictObject({ move: z.literal("done") }),
  z.strictObject({ move: z.literal("open") }),
  z.strictObject({ move: z.literal("later"), until: z.iso.date() }),
]);
export type NoticeMove = z.output<typeof noticeMove>;

/** The address by which a calendar program follows one's meetings and deadlines; null where one wants none. */
export const calendarAddress = z.object({ address: z.string().nullable() });
export type OwnCalendar = z.infer<typeof calendarAddress>;

/** What is answered by a link in a mail: nothing beside the press, whether one comes, or some words. */
export const linkAnswer = z.strictObject({
  choice: z.enum(Attendance).optional(),
  text: paragraphs(LIMITS.message).optional(),
});
export type LinkAnswer = z.output<typeof linkAnswer>;

/** What a link in a mail would do, and how things stand with it. */
export const linkViewSchema = z.object({
  act: z.string(),
  asks: z.enum(["press", "choice", "text"]),
  state: z.enum(["open", "used", "expired", "settled"]),
  person: bilingual,
  place: bilingual,
  project: z.object({ code: z.string(), title: z.string(), lead: z.string() }),
  item: z.string().nullable(),
  lines: z.array(z.string()),
  quote: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});

/** Which letters a link stops. */
export const stopsSchema = z.object({ stops: z.enum(["notices", "digests"]) });
