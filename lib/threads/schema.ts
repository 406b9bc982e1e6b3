import { z } from "zod";
import { LOCALES } from "@/lib/language/locales";
import { bilingual } from "@/lib/language/texts";
import { placeNamed } from "@/lib/places/schema";
import { idInAddress, pageLimit } from "@/lib/platform/schema";
import { LIMITS } from "@/lib/text/limits";
import { cursor, paragraphs, set, slug } from "@/lib/text/schema";
import { CommentVisibility, Role } from "@/prisma/generated/enums";

const body = paragraphs(LIMITS.message);

/**
 * A new comment; `PARTNERS` shows it to the places that take part, the cluster's lead and the secretariat only. It
 * `answers` invited places that have said what they would have otherwise: they read it, so it is no word for partners.
 */
export const commentInput = z
  .strictObject({
    body,
    language: z.enum(LOCALES),
    visibility: z.enum(CommentVisibility).default("SIGNED_IN"),
    answers: set(slug, 20).optional(),
  })
  .refine(({ answers, visibility }) => !answers?.length || visibility === "SIGNED_IN", {
    path: ["visibility"],
    error: "answerHidden",
  });
export type CommentInput = z.output<typeof commentInput>;

/** A changed comment, or with `deleted: false` one that was deleted and comes back. */
export const commentEdit = z.strictObject({ body: body.optional(), deleted: z.literal(false).optional() });
export type CommentEdit = z.output<typeof commentEdit>;

export const threadParams = z.object({ id: idInAddress });
export const commentParams = z.object({ id: idInAddress });
export const commentsQuery = z.object({
  limit: pageLimit(50),
  cursor: cursor.optional(),
});

/** A comment as answers carry it; a deleted one keeps its place without its words. */
export const commentSchema = z.object({
  id: z.int(),
  body: z.string(),
  language: z.enum(LOCALES),
  visibility: z.enum(CommentVisibility),
  author: z.object({
    name: bilingual,
    places: z.array(placeNamed),
    roles: z.array(z.enum(Role)),
  }),
  answers: z.array(placeNamed),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  deleted: z.boolean(),
  version: z.int(),
  abilities: z.object({ edit: z.boolean(), delete: z.boolean(), restore: z.boolean() }),
});
export type CommentView = z.infer<typeof commentSchema>;
export const commentPage = z.object({
  items: z.array(commentSchema),
  nextCursor: z.string().nullable(),
  total: z.int(),
  abilities: z.object({ comment: z.boolean() }),
});
export type CommentPage = z.infer<typeof commentPage>;
