import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { identitiesOf } from "@/lib/people/identities/commands";

const shown = z.object({
  id: z.int(),
  issuer: z.string(),
  label: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});

export const GET = endpoint({
  permission: "identities.list",
  summary: "Who you are elsewhere (OpenID Connect), as far as it is connected with your account.",
  limit: "read",
  output: z.object({ items: z.array(shown), nextCursor: z.null(), total: z.number() }),
  act: async ({ actor }) => {
    const items = await identitiesOf(actor);
    return { items, nextCursor: null, total: items.length };
  },
});
