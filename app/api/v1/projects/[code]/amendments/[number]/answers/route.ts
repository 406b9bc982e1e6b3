import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/people/actor";
import { answerAmendment } from "@/lib/projects/amendments/commands/answer";
import { amendmentSchema } from "@/lib/projects/amendments/present";
import { amendmentAnswer, amendmentParams } from "@/lib/projects/amendments/schema";

export const POST = endpoint({
  policy: "amendments.answer",
  summary: "Accepts or refuses an amendment for a place, or with `place: null` as the cluster's lead.",
  limit: "write",
  params: amendmentParams,
  input: amendmentAnswer,
  output: amendmentSchema,
  status: 201,
  act: ({ actor, params, input }) => answerAmendment(signedIn(actor), params.code, params.number, input),
  etag: ({ version }) => version,
});
