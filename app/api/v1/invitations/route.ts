import { endpoint } from "@/app/api/pipeline";
import { invitePerson } from "@/lib/people/invitations/commands/invite";
import { listInvitations } from "@/lib/people/invitations/queries";
import { invitationInput, invitationPage, invitationSchema, invitationsQuery } from "@/lib/people/invitations/schema";
import { invitesDeputy } from "@/lib/people/policy";

export const GET = endpoint({
  permission: "invitations.list",
  summary:
    "The invitations you look after, the latest first: all for the secretariat, to their places for coordinators.",
  limit: "read",
  query: invitationsQuery,
  output: invitationPage,
  act: ({ actor, query }) => listInvitations(actor, query),
});

export const POST = endpoint({
  permission: "invitations.send",
  summary: "Invites somebody by e-mail to a role; coordinators invite deputies to their own places.",
  limit: "write",
  input: invitationInput,
  output: invitationSchema,
  status: 201,
  fresh: ({ actor, input }) => input.succeeds !== undefined || !invitesDeputy(actor, input.membership),
  act: ({ actor, input }) => invitePerson(actor, input),
  etag: ({ version }) => version,
  location: ({ id }) => `/api/v1/invitations/${id}`,
});
