import { endpoint } from "@/app/api/pipeline";
import { moveInvitation } from "@/lib/people/invitations/commands/move";
import { invitationMove, invitationParams, invitationSchema } from "@/lib/people/invitations/schema";

export const POST = endpoint({
  permission: "invitations.move",
  summary: "Sends an invitation once more with a new link (`resend`), or takes it back (`revoke`).",
  limit: "write",
  params: invitationParams,
  input: invitationMove,
  output: invitationSchema,
  ifMatch: true,
  fresh: ({ input }) => input.move === "resend",
  act: ({ actor, params, version, input }) => moveInvitation(actor, params.id, version, input.move),
  etag: ({ version }) => version,
});
