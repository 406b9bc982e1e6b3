import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { moveAmendment } from "@/lib/plans/amendments/commands/move";
import { amendmentSchema } from "@/lib/plans/amendments/present";
import { amendmentMove, amendmentParams } from "@/lib/plans/amendments/schema";

export const POST = endpoint({
  permission: "amendments.move",
  summary: "Sends an amendment to those whose answer it needs, or takes it back.",
  limit: "write",
  params: amendmentParams,
  input: amendmentMove,
  output: amendmentSchema,
  status: 201,
  act: ({ actor, params, input }) => moveAmendment(signedIn(actor), params.code, params.number, input),
  etag: ({ version }) => version,
});
