import { endpoint } from "@/app/api/pipeline";
import { linkOf } from "@/lib/people/invitations/commands/move";
import { invitationLink, invitationParams } from "@/lib/people/invitations/schema";

// No POST: what a POST answers is kept for a day with its Idempotency-Key, and a link is kept nowhere.
export const PUT = endpoint({
  permission: "invitations.link",
  summary: "Makes a new link to hand over where no mail arrives; the one before opens nothing any more.",
  limit: "write",
  fresh: true,
  params: invitationParams,
  output: invitationLink,
  ifMatch: true,
  act: ({ actor, params, version }) => linkOf(actor, params.id, version),
  etag: ({ version }) => version,
});
