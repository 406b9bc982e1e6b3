import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { revokeAccessToken } from "@/lib/people/commands/access-tokens";

// A token never changes but by ending, so there is no version that If-Match could name.
export const DELETE = endpoint({
  permission: "tokens.revoke",
  summary: "Ends a personal token of yours, at once.",
  limit: "write",
  params: z.object({ id: z.uuid() }),
  status: 204,
  act: ({ actor, params }) => revokeAccessToken(actor, params.id),
});
