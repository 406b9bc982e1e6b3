import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { endAllSessions } from "@/lib/people/commands/end-sessions";
import { sessionsOf } from "@/lib/people/queries";
import { sessionSchema } from "@/lib/people/schema";

export const GET = endpoint({
  permission: "sessions.list",
  summary: "Where you are signed in.",
  limit: "read",
  output: z.object({ items: z.array(sessionSchema), nextCursor: z.null(), total: z.number() }),
  act: async ({ actor }) => {
    const items = await sessionsOf(actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const DELETE = endpoint({
  permission: "sessions.endAll",
  summary: "Signs you out everywhere, here too.",
  limit: "write",
  status: 204,
  act: ({ actor }) => endAllSessions(actor),
});
