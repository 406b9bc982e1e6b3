import { z } from "zod";
import { bilingual } from "@/lib/language/texts";
import { besideFaults } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { optionalParagraphs, slug } from "@/lib/text/schema";
import { SuggestionStance } from "@/prisma/generated/enums";
import { matchSchema } from "../present";

/** The path of a partner that is suggested to a place. */
export const suggestionParams = z.object({ slug, other: slug });

/** What a place says to a suggested partner; why is asked of "not us" alone. */
export const suggestionInput = z
  .strictObject({ stance: z.enum(SuggestionStance), reason: optionalParagraphs(LIMITS.reason) })
  .refine(({ stance, reason }) => !reason || stance === "NOT_US", {
    ...besideFaults,
    path: ["reason"],
    error: "reasonForNotUs",
  });
export type SuggestionInput = z.output<typeof suggestionInput>;

/** What a place said, who said it for it, and until when the suggestion rests, where it does. */
export const suggestionAnswer = z.object({
  stance: z.enum(SuggestionStance),
  reason: z.string().nullable(),
  by: bilingual,
  at: z.iso.datetime(),
  restsUntil: z.iso.datetime().nullable(),
});
export type SuggestionAnswer = z.infer<typeof suggestionAnswer>;

/** Where a place and a suggested partner stand: what the place said that still holds, and whether the partner is interested. */
export const suggestionState = z.object({ answer: suggestionAnswer.nullable(), interested: z.boolean() });
export type SuggestionState = z.infer<typeof suggestionState>;

const suggestion = matchSchema.extend(suggestionState.shape);

/** The partners suggested to a place, those of mutual interest first, and those that it set aside. */
export const partnerSuggestions = z.object({
  items: z.array(suggestion),
  setAside: z.array(suggestion),
  abilities: z.object({ answer: z.boolean() }),
});
export type PartnerSuggestions = z.infer<typeof partnerSuggestions>;
export type Suggestion = PartnerSuggestions["items"][number];
