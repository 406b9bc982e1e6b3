import { endpoint } from "@/app/api/pipeline";
import { setWeights, weightsNow } from "@/lib/matching/commands";
import { weightsEdit, weightsSchema } from "@/lib/matching/weight-schema";

export const GET = endpoint({
  permission: "matching.read",
  summary: "The weight of each reason why two places fit.",
  limit: "read",
  output: weightsSchema,
  act: () => weightsNow(),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "matching.change",
  summary: "Sets what reasons for two places to fit weigh.",
  limit: "write",
  input: weightsEdit,
  output: weightsSchema,
  ifMatch: true,
  act: ({ actor, version, input }) => setWeights(actor, version, input),
  etag: ({ version }) => version,
});
