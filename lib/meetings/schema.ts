import { z } from "zod";
import { instant } from "@/lib/language/dates";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { idInAddress, pageSchema } from "@/lib/platform/schema";
import { projectParams } from "@/lib/projects/schema";
import { LIMITS } from "@/lib/text/limits";
import { line, optionalLine, optionalParagraphs, slug, webAddress } from "@/lib/text/schema";
import { Attendance } from "@/prisma/generated/enums";
import { MEETING_KINDS } from "./kinds";

const fields = z.strictObject({
  kind: z.enum(MEETING_KINDS),
  title: line(LIMITS.title),
  language: z.enum(LOCALES),
  startsAt: instant,
  endsAt: instant,
  /** Slug of the place that hosts it; times are told in its zone first. */
  place: slug.nullable().optional(),
  venue: optionalLine(LIMITS.venue),
  /** Where to join from afar; told to those concerned only. */
  link: webAddress(LIMITS.webAddress).nullable().optional(),
  description: optionalParagraphs(LIMITS.remark),
});

/** A study visit or meeting. */
export const meetingInput = fields;
export type MeetingInput = z.output<typeof meetingInput>;

/** A change of a meeting; `cancelled` calls it off, or on again. */
export const meetingEdit = fields.partial().extend({ cancelled: z.boolean().optional() });
export type MeetingEdit = z.output<typeof meetingEdit>;

/** Whether somebody comes. */
export const attendance = z.enum(Attendance);
export const meetingAnswer = z.strictObject({ answer: attendance });

export const meetingParams = projectParams.extend({ id: idInAddress });

/** A meeting; its times in UTC, with the zones in which both sides read them. */
export const meetingSchema = z.object({
  id: z.int(),
  kind: z.enum(MEETING_KINDS),
  title: z.string(),
  language: z.enum(LOCALES),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: placeNamed.nullable(),
  /** IANA zones: the host's first, then those of the other places that take part. */
  zones: z.array(z.object({ zone: z.string(), side: z.string(), name: bilingual })),
  venue: z.string().nullable(),
  link: z.string().nullable(),
  description: z.string().nullable(),
  cancelled: z.boolean(),
  past: z.boolean(),
  version: z.int(),
  /** By what calendars know it. */
  uid: z.string(),
  /** Who arranged it, and who said whether they come; told to those concerned only. */
  arrangedBy: bilingual.nullable(),
  answers: z.array(z.object({ name: bilingual, place: bilingual.nullable(), answer: attendance })),
  ownAnswer: attendance.nullable(),
  abilities: z.object({ edit: z.boolean(), answer: z.boolean() }),
});
export type MeetingView = z.infer<typeof meetingSchema>;
export const meetingPage = pageSchema(meetingSchema);
