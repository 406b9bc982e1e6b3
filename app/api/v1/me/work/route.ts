import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { workSchema } from "@/lib/work/present";
import { myWork } from "@/lib/work/queries";

export const GET = endpoint({
  permission: "work.read",
  summary: "What waits for you, the projects of your places, and what changed lately.",
  limit: "read",
  output: workSchema,
  act: ({ actor }) => myWork(signedIn(actor)),
});
