import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { waitingSchema } from "@/lib/work/present";
import { waitingCount } from "@/lib/work/waiting-count";

export const GET = endpoint({
  permission: "work.read",
  summary: "How many things wait for you: the number beside “my work”.",
  limit: "read",
  output: waitingSchema,
  act: async ({ actor }) => ({ count: await waitingCount(signedIn(actor)) }),
});
