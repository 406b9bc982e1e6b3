import { endpoint } from "@/app/api/pipeline";
import { moveRevision } from "@/lib/profiles/revisions/commands/move";
import { revisionSchema } from "@/lib/profiles/revisions/present";
import { revisionMove } from "@/lib/profiles/revisions/schema";
import { profileParams } from "@/lib/profiles/schema";

export const POST = endpoint({
  permission: "drafts.move",
  summary: "Submits the draft, takes it back, returns it with a reason, or publishes it.",
  limit: "write",
  params: profileParams,
  input: revisionMove,
  output: revisionSchema,
  ifMatch: true,
  act: ({ params, actor, version, input }) => moveRevision(actor, params.slug, version, input),
  etag: (revision) => revision.version,
});
