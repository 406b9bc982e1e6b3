import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { isZone } from "@/lib/language/moment";
import { SHORTEST_PASSWORD } from "@/lib/people/password-strength";
import { LIMITS } from "@/lib/text/limits";
import { code, email, line, matching, password } from "@/lib/text/schema";

/** What signing in needs. A password is never trimmed, and its length is bounded only so that hashing stays cheap. */
export const signInSchema = z.object({ email, password: password.min(1) });
export type SignIn = z.infer<typeof signInSchema>;

/** A role, with the place or cluster it is held for. */
export const membershipInput = z.discriminatedUnion("role", [
  z.object({ role: z.literal("COORDINATOR"), place: code(100) }),
  z.object({ role: z.literal("CLUSTER_LEAD"), cluster: code(60) }),
  z.object({ role: z.literal("SECRETARIAT") }),
  z.object({ role: z.literal("ASSESSOR") }),
  z.object({ role: z.literal("OBSERVER") }),
]);

export type MembershipInput = z.output<typeof membershipInput>;

/** A new person with the roles to hold. */
export const newPersonSchema = z.object({
  email,
  nameEn: line(LIMITS.personName),
  nameZh: line(LIMITS.personName),
  locale: z.enum(LOCALES).default("en"),
  password: password.min(SHORTEST_PASSWORD),
  isDemonstration: z.boolean().default(false),
  memberships: z.array(membershipInput).min(1),
});
export type NewPerson = z.input<typeof newPersonSchema>;

/** Another password for oneself, and the present one, where there is one. */
export const passwordChange = z.strictObject({
  current: password.optional(),
  password: password.min(SHORTEST_PASSWORD),
});
export type PasswordChange = z.output<typeof passwordChange>;

/** What the public profile of a place may say of its coordinator: that there is one, the name, or the e-mail too. */
export const SHOWN = ["NOTHING", "NAME", "NAME_AND_EMAIL"] as const;
export type Shown = (typeof SHOWN)[number];

/** What one may settle about oneself. */
export const myChange = z.strictObject({
  nameEn: line(LIMITS.personName).optional(),
  nameZh: line(LIMITS.personName).optional(),
  /** The language of one's mails. */
  locale: z.enum(LOCALES).optional(),
  shownAs: z.enum(SHOWN).optional(),
  /** Whether personal data may be read on the other side; without it no public profile names one. */
  allowsTransfer: z.boolean().optional(),
  timeZone: matching(/^[\w+\-/]+$/, 60, "unknownValue")
    .refine(isZone, "unknownValue")
    .nullable()
    .optional(),
});
export type MyChange = z.output<typeof myChange>;

/** The address that one wants instead of one's own. */
export const addressRequest = z.strictObject({ email });
/** What the link that was sent to it carries. */
export const addressConfirmation = z.strictObject({ token: matching(/^[\w-]{43}$/, 43) });

/** A session as its owner sees it. */
export const sessionSchema = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  userAgent: z.string().nullable(),
  current: z.boolean(),
});
