import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { isZone } from "@/lib/language/moment";
import { bilingual } from "@/lib/language/texts";
import { SHORTEST_PASSWORD } from "@/lib/people/password-strength";
import { membershipInput } from "@/lib/people/schema";
import { placeNamed } from "@/lib/places/schema";
import { idInAddress, pageLimit, pageSchema, rowId } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { cursor, email, line, matching, optionalLine, optionalParagraphs, password, slug } from "@/lib/text/schema";
import { Role } from "@/prisma/generated/enums";

/** How an invitation stands. */
export const INVITATION_STATES = ["OPEN", "EXPIRED", "ACCEPTED", "REVOKED"] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Why an open one opens nothing all the same: its inviter may invite no more, or its place no longer takes part. */
export const LAPSES = ["inviter", "place"] as const;
export type Lapse = (typeof LAPSES)[number];

/** Whom to invite to what; names and a word of one's own as far as whoever invites knows them. */
export const invitationInput = z.strictObject({
  email,
  membership: membershipInput,
  nameEn: optionalLine(LIMITS.personName),
  nameZh: optionalLine(LIMITS.personName),
  locale: z.enum(LOCALES).default("en"),
  note: optionalParagraphs(LIMITS.note),
  /** Whose role for the same place ends when the invited person accepts: the place is handed over. */
  succeeds: rowId.optional(),
});
export type InvitationInput = z.output<typeof invitationInput>;

export const invitationsQuery = z.object({
  state: z.enum(INVITATION_STATES).optional(),
  place: slug.optional(),
  limit: pageLimit(50),
  cursor: cursor.optional(),
});
export type InvitationsQuery = z.output<typeof invitationsQuery>;

export const invitationParams = z.object({ id: idInAddress });

/** What is done with an invitation that is under way: it is sent once more, with a new link, or taken back. */
export const INVITATION_MOVES = ["resend", "revoke"] as const;
export const invitationMove = z.strictObject({ move: z.enum(INVITATION_MOVES) });
export type InvitationMove = z.output<typeof invitationMove>["move"];

/** An invitation as whoever looks after it sees it; its link is never told again. */
export const invitationSchema = z.object({
  id: z.int(),
  email: z.string(),
  name: z.object({ en: z.string().nullable(), zh: z.string().nullable() }),
  locale: z.enum(LOCALES),
  role: z.enum(Role),
  place: placeNamed.nullable(),
  cluster: z.string().nullable(),
  note: z.string().nullable(),
  succeeds: bilingual.nullable(),
  state: z.enum(INVITATION_STATES),
  /** Why it opens nothing though it is open; null where it opens what it says. */
  lapsed: z.enum(LAPSES).nullable(),
  invitedBy: bilingual,
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  version: z.int(),
  abilities: z.object({ resend: z.boolean(), revoke: z.boolean(), link: z.boolean() }),
});
export type InvitationView = z.infer<typeof invitationSchema>;
export const invitationPage = pageSchema(invitationSchema);

/** A new link, to be handed over by whoever asked for it; the one before no longer opens anything. */
export const invitationLink = z.object({ path: z.string(), expiresAt: z.iso.datetime(), version: z.int() });
export type InvitationLink = z.infer<typeof invitationLink>;

/** What the invited person says of themselves. */
export const invitedPerson = z.object({
  nameEn: line(LIMITS.personName),
  nameZh: line(LIMITS.personName),
  locale: z.enum(LOCALES),
  timeZone: matching(/^[\w+\-/]*$/, 60, "unknownValue")
    .refine((zone) => zone === "" || isZone(zone), "unknownValue")
    .transform((zone) => zone || null),
});
export type InvitedPersonInput = z.input<typeof invitedPerson>;

/** The password they chose to sign in by. */
export const chosenPassword = z.object({ password: password.min(SHORTEST_PASSWORD) });
