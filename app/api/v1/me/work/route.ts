import { endpoint } from "@/app/api/pipeline";
import { myWork } from "@/lib/notifications/queries";
import { signedIn } from "@/lib/people/actor";

export const GET = endpoint({
  policy: "work.read",
  summary: "What waits for you, the projects of your places, and what changed lately.",
  limit: "read",
  act: ({ actor }) => myWork(signedIn(actor)),
});
