import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { partnerPage, projectSchema } from "@/lib/projects/present";
import { inviteInput, projectParams } from "@/lib/projects/schema";
import { invite } from "@/lib/workflow/partners";
import { projectByCode } from "@/lib/workflow/queries";

export const GET = endpoint({
  permission: "partners.list",
  summary: "The places of a project: who leads, who was invited, who accepted.",
  limit: "read",
  params: projectParams,
  output: partnerPage,
  act: async ({ actor, params }) => {
    const { partners } = await projectByCode(params.code, actor);
    return { items: partners, nextCursor: null, total: partners.length };
  },
});

export const POST = endpoint({
  permission: "partners.invite",
  summary: "Invites a place into a project.",
  limit: "write",
  params: projectParams,
  input: inviteInput,
  output: projectSchema,
  status: 201,
  act: ({ actor, params, input }) => invite(signedIn(actor), params.code, input.slug),
});
