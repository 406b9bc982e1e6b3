import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { readSchema, seenPage } from "@/lib/work/present";
import { markSeen } from "@/lib/work/seen";

export const POST = endpoint({
  permission: "notifications.read",
  summary: "Marks what changed on a page as read, because its reader has opened it.",
  limit: "write",
  input: seenPage,
  output: readSchema,
  act: ({ actor, input }) => markSeen(signedIn(actor), input.path),
});
