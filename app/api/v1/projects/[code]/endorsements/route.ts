import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { endorse } from "@/lib/endorsements/commands";
import { endorsementsOf } from "@/lib/endorsements/queries";
import { endorsementInput, endorsementPage, endorsementSchema } from "@/lib/endorsements/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  permission: "endorsements.list",
  summary: "What places that do not take part say for a project.",
  limit: "read",
  params: projectParams,
  output: endorsementPage,
  act: async ({ actor, params }) => {
    const items = await endorsementsOf(params.code, actor);
    return { items, nextCursor: null, total: items.length };
  },
});

export const POST = endpoint({
  permission: "endorsements.write",
  summary: "Speaks for a proposal as one of your places.",
  limit: "write",
  params: projectParams,
  input: endorsementInput,
  output: endorsementSchema,
  status: 201,
  act: ({ actor, params, input }) => endorse(signedIn(actor), params.code, input),
  etag: ({ version }) => version,
});
