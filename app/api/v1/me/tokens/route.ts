import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { accessTokensOf } from "@/lib/people/access-tokens";
import { makeAccessToken } from "@/lib/people/commands/access-tokens";
import { madeToken, newToken, tokenSchema } from "@/lib/people/token-schema";

export const GET = endpoint({
  permission: "tokens.list",
  summary: "Your personal tokens that still open something.",
  limit: "read",
  output: z.object({ items: z.array(tokenSchema), nextCursor: z.null(), total: z.number() }),
  act: async ({ actor }) => {
    const items = await accessTokensOf(actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "tokens.make",
  summary: "Makes a personal token for a program of yours, told this once.",
  limit: "write",
  fresh: true,
  secret: true,
  input: newToken,
  output: madeToken,
  status: 201,
  act: ({ actor, input }) => makeAccessToken(actor, input),
  location: ({ id }) => `/api/v1/me/tokens/${id}`,
});
