import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { answerAmendment } from "@/lib/plans/amendments/commands/answer";
import { amendmentSchema } from "@/lib/plans/amendments/present";
import { amendmentAnswer, amendmentParams } from "@/lib/plans/amendments/schema";

export const POST = endpoint({
  permission: "amendments.answer",
  summary: "Accepts or refuses an amendment for a place, or with `place: null` as the cluster's lead.",
  limit: "write",
  params: amendmentParams,
  input: amendmentAnswer,
  output: amendmentSchema,
  status: 201,
  act: ({ actor, params, input }) => answerAmendment(signedIn(actor), params.code, params.number, input),
  etag: ({ version }) => version,
});
