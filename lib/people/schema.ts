import { z } from "zod";
import { LOCALES } from "@/lib/language/messages";

const email = z.string().trim().min(1).max(254).pipe(z.email());

/** What signing in needs. A password is never trimmed, and its length is bounded only so that hashing stays cheap. */
export const signInSchema = z.object({ email, password: z.string().min(1).max(256) });
export type SignIn = z.infer<typeof signInSchema>;

const membership = z.discriminatedUnion("role", [
  z.object({ role: z.literal("COORDINATOR"), place: z.string() }),
  z.object({ role: z.literal("CLUSTER_LEAD"), cluster: z.string() }),
  z.object({ role: z.literal("SECRETARIAT") }),
  z.object({ role: z.literal("ASSESSOR") }),
]);

/** A new person with the roles to hold. */
export const newPersonSchema = z.object({
  email,
  nameEn: z.string().trim().min(1).max(120),
  nameZh: z.string().trim().min(1).max(120),
  locale: z.enum(LOCALES).default("en"),
  password: z.string().min(12).max(256),
  isDemonstration: z.boolean().default(false),
  memberships: z.array(membership).min(1),
});
export type NewPerson = z.input<typeof newPersonSchema>;

/** What the public profile of a place may say of its coordinator: that there is one, the name, or the e-mail too. */
export const SHOWN = ["NOTHING", "NAME", "NAME_AND_EMAIL"] as const;
export type Shown = (typeof SHOWN)[number];

/** What one may settle about oneself. */
export const myChange = z.strictObject({ shownAs: z.enum(SHOWN) });
export type MyChange = z.output<typeof myChange>;

/** A session as its owner sees it. */
export const sessionSchema = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  userAgent: z.string().nullable(),
  current: z.boolean(),
});
