import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { endSession } from "@/lib/people/commands/end-sessions";

// A session never changes but by ending, so there is no version that If-Match could name.
export const DELETE = endpoint({
  permission: "sessions.end",
  summary: "Signs you out of one session, at once.",
  limit: "write",
  params: z.object({ id: z.uuid() }),
  status: 204,
  act: ({ actor, params }) => endSession(actor, params.id),
});
