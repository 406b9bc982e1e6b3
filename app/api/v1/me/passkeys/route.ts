import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { siteOf } from "@/app/api/site";
import { addPasskey, passkeysOf } from "@/lib/people/passkeys/commands";
import { newPasskey, passkeySchema } from "@/lib/people/passkeys/schema";

export const GET = endpoint({
  permission: "passkeys.list",
  summary: "Your passkeys.",
  limit: "read",
  output: z.object({ items: z.array(passkeySchema), nextCursor: z.null(), total: z.number() }),
  act: async ({ actor }) => {
    const items = await passkeysOf(actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "passkeys.add",
  summary: "Keeps a passkey that your browser has made.",
  limit: "write",
  fresh: true,
  input: newPasskey,
  output: z.object({ id: z.string() }),
  status: 201,
  act: ({ actor, input, request }) =>
    addPasskey(actor, input, { ...siteOf(request), userAgent: request.headers.get("user-agent") }),
  location: ({ id }) => `/api/v1/me/passkeys/${id}`,
});
