import { endpoint } from "@/app/api/pipeline";
import { meSchema, presentMe } from "@/lib/people/present";

export const GET = endpoint({
  policy: "me.read",
  summary: "Who you are, and the roles you hold now.",
  limit: "read",
  output: meSchema,
  act: async ({ actor }) => presentMe(actor),
});
