import { endpoint } from "@/app/api/pipeline";
import { revisionSchema } from "@/lib/profiles/revisions/present";
import { found, revisionByNumber } from "@/lib/profiles/revisions/queries";
import { revisionParams } from "@/lib/profiles/revisions/schema";

export const GET = endpoint({
  permission: "revisions.read",
  summary: "One revision whole, with what differs from the one before it.",
  limit: "read",
  params: revisionParams,
  output: revisionSchema,
  act: async ({ params, actor }) => found(await revisionByNumber(params.slug, params.number, actor)),
});
