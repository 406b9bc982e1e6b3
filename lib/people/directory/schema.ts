import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { idInAddress, pageLimit, pageSchema } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { cursor, lineOrEmpty, slug } from "@/lib/text/schema";
import { Role } from "@/prisma/generated/enums";

/** How an account stands: in use, never used yet, or closed by the secretariat. */
export const ACCOUNT_STATES = ["SEEN", "NEVER_SEEN", "DISABLED"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** By what the list of people is narrowed. */
export const peopleQuery = z.object({
  q: lineOrEmpty(LIMITS.search).optional(),
  role: z.enum(Role).optional(),
  place: slug.optional(),
  state: z.enum(ACCOUNT_STATES).optional(),
  limit: pageLimit(25),
  cursor: cursor.optional(),
});
export type PeopleQuery = z.output<typeof peopleQuery>;

export const personParams = z.object({ id: idInAddress });
export const roleParams = z.object({ id: idInAddress, role: idInAddress });

/** What the secretariat changes of an account: whether it is closed. */
export const personChange = z.strictObject({ disabled: z.boolean() });
export type PersonChange = z.output<typeof personChange>;

/** A role that somebody holds, with what it is held for. */
export const heldRole = z.object({
  id: z.int(),
  role: z.enum(Role),
  place: placeNamed.nullable(),
  cluster: z.string().nullable(),
  /** Whether somebody of the secretariat acts for a place that has no coordinator. */
  standsIn: z.boolean(),
  since: z.iso.datetime(),
  abilities: z.object({ end: z.boolean() }),
});
export type HeldRole = z.infer<typeof heldRole>;

/** A person as those see them who look after people. */
export const personSchema = z.object({
  id: z.int(),
  name: bilingual,
  email: z.string(),
  locale: z.enum(LOCALES),
  roles: z.array(heldRole),
  state: z.enum(ACCOUNT_STATES),
  disabledAt: z.iso.datetime().nullable(),
  lastSeenAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  version: z.int(),
  abilities: z.object({ change: z.boolean() }),
});
export type PersonView = z.infer<typeof personSchema>;

export const peoplePage = pageSchema(personSchema);
