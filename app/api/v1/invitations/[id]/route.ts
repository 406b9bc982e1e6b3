import { endpoint } from "@/app/api/pipeline";
import { invitationById } from "@/lib/people/invitations/queries";
import { invitationParams, invitationSchema } from "@/lib/people/invitations/schema";

export const GET = endpoint({
  permission: "invitations.read",
  summary: "One invitation and how it stands; its link is in the mail alone.",
  limit: "read",
  params: invitationParams,
  output: invitationSchema,
  act: ({ actor, params }) => invitationById(params.id, actor),
  etag: ({ version }) => version,
});
