import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { changesOf } from "@/lib/work/changes";

export const GET = endpoint({
  permission: "notifications.list",
  summary: "What changed lately around your projects and places, and how much of all that is unread.",
  limit: "read",
  act: ({ actor }) => changesOf(signedIn(actor)),
});
