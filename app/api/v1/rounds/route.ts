import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { openRoundFor } from "@/lib/rounds/commands";
import { listRounds } from "@/lib/rounds/queries";
import { roundInput, roundPage, roundSchema } from "@/lib/rounds/schema";

export const GET = endpoint({
  permission: "rounds.list",
  summary: "The calls for proposals, the latest to close first.",
  limit: "read",
  output: roundPage,
  act: async ({ actor }) => {
    const items = await listRounds(actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "rounds.open",
  summary: "Opens a call for proposals.",
  limit: "write",
  input: roundInput,
  output: roundSchema,
  status: 201,
  act: ({ actor, input }) => openRoundFor(signedIn(actor), input),
  etag: ({ version }) => version,
  location: ({ id }) => `/api/v1/rounds/${id}`,
});
