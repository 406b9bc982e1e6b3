import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { markRead } from "@/lib/notifications/commands";
import { rowId } from "@/lib/platform/schema";
import { readSchema } from "@/lib/work/present";

export const POST = endpoint({
  permission: "notifications.read",
  summary: "Marks what changed as read, up to the notification named.",
  limit: "write",
  input: z.strictObject({ upTo: rowId }),
  output: readSchema,
  act: ({ actor, input }) => markRead(signedIn(actor), input.upTo),
});
