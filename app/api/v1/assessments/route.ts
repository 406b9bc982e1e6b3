import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { myAssessments } from "@/lib/assessments/queries";
import { myAssessmentsSchema } from "@/lib/assessments/schema";

export const GET = endpoint({
  permission: "assessments.mine",
  summary: "Your own assessments, what is still to do first.",
  limit: "read",
  output: myAssessmentsSchema,
  act: async ({ actor }) => {
    const items = await myAssessments(signedIn(actor));
    return { items, nextCursor: null, total: items.length };
  },
});
