import { z } from "zod";
import { pageLimit, pageSchema } from "@/lib/platform/schema";
import { cursor } from "@/lib/text/schema";
import { MailState } from "@/prisma/generated/enums";

/** What is asked for on the page of mails: what waits, what did not leave, what nobody knows, what left. */
export const ABOUT = ["waiting", "failed", "undecided", "sent"] as const;
export type About = (typeof ABOUT)[number];

/** Which mails, and which page of them. */
export const mailListQuery = z.strictObject({
  about: z.enum(ABOUT).optional(),
  limit: pageLimit(50),
  cursor: cursor.optional(),
});

/** What is done with a mail that did not leave, or of which nobody knows; names the state that it was seen in. */
export const mailMove = z.strictObject({
  move: z.enum(["retry", "leave"]),
  from: z.enum(MailState),
});
export type MailMove = z.output<typeof mailMove>;

/** A mail as the secretariat sees it: not what it says, but where it stands. */
export const mailView = z.object({
  id: z.int(),
  kind: z.string(),
  state: z.enum(MailState),
  address: z.string(),
  person: z.object({ en: z.string(), zh: z.string() }).nullable(),
  project: z.string().nullable(),
  subject: z.string().nullable(),
  attempts: z.int(),
  reply: z.string().nullable(),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});
export type MailView = z.infer<typeof mailView>;
export const mailPage = pageSchema(mailView);
