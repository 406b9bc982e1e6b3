import { z } from "zod";
import { SCOPES } from "@/lib/access/scopes";
import { LIMITS } from "@/lib/text/limits";
import { line } from "@/lib/text/schema";

/** For how many days a token may be made. */
export const TOKEN_DAYS = [7, 30, 90, 365] as const;
/** How many tokens somebody has at most. */
export const MOST_TOKENS = 20;

/** A personal token to be made: what it is for, what it may do besides reading, and for how long. */
export const newToken = z.strictObject({
  name: line(LIMITS.tokenName),
  scopes: z
    .array(z.enum(SCOPES))
    .max(SCOPES.length)
    .default(["read"])
    .transform((scopes) => SCOPES.filter((scope) => scope === "read" || scopes.includes(scope))),
  days: z.literal(TOKEN_DAYS),
});
export type NewToken = z.output<typeof newToken>;

/** A token as its owner sees it later. */
export const tokenSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  ending: z.string().describe("Its last four characters."),
  scopes: z.array(z.string()),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type TokenView = z.infer<typeof tokenSchema>;

/** A token that has just been made. */
export const madeToken = tokenSchema.extend({ secret: z.string().describe("The token itself, told this once.") });
export type MadeToken = z.infer<typeof madeToken>;
