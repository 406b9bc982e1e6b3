import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { followLink, linkView } from "@/lib/telling/answer-links";
import { linkAnswer, linkViewSchema } from "@/lib/telling/schema";
import { matching } from "@/lib/text/schema";

const params = z.object({ token: matching(/^[\w-]+$/, 64) });

export const GET = endpoint({
  permission: "answers.read",
  summary: "What a link in a mail would do, and whether it still can; reading it does nothing.",
  limit: "read",
  params,
  output: linkViewSchema,
  act: ({ params: { token }, locale }) => linkView(token, locale),
});

export const POST = endpoint({
  permission: "answers.give",
  summary: "Does what a link in a mail was sent for, once, in the name of whom it was sent to.",
  limit: "write",
  params,
  input: linkAnswer,
  status: 204,
  act: ({ params: { token }, input }) => followLink(token, input),
  pageFor: ({ params: { token }, locale }) => `/${locale}/answer/${token}`,
});
