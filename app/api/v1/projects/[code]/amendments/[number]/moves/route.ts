import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/people/actor";
import { moveAmendment } from "@/lib/projects/amendments/commands/move";
import { amendmentSchema } from "@/lib/projects/amendments/present";
import { amendmentMove, amendmentParams } from "@/lib/projects/amendments/schema";

export const POST = endpoint({
  policy: "amendments.move",
  summary: "Sends an amendment to those whose answer it needs, or takes it back.",
  limit: "write",
  params: amendmentParams,
  input: amendmentMove,
  output: amendmentSchema,
  status: 201,
  act: ({ actor, params, input }) => moveAmendment(signedIn(actor), params.code, params.number, input),
  etag: ({ version }) => version,
});
