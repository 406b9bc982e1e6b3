import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { changesOf } from "@/lib/work/changes";
import { changesSchema } from "@/lib/work/present";

export const GET = endpoint({
  permission: "notifications.list",
  summary: "What changed lately around your projects and places, and how much of all that is unread.",
  limit: "read",
  output: changesSchema,
  act: ({ actor }) => changesOf(signedIn(actor)),
});
