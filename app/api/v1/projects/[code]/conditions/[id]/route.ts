import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { editCondition } from "@/lib/conditions/commands";
import { conditionOf } from "@/lib/conditions/queries";
import { conditionEdit, conditionParams, conditionSchema } from "@/lib/conditions/schema";

export const GET = endpoint({
  permission: "conditions.list",
  summary: "One condition; its ETag is what reporting and deciding need.",
  limit: "read",
  params: conditionParams,
  output: conditionSchema,
  act: ({ actor, params }) => conditionOf(params.code, params.id, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "conditions.edit",
  summary: "Reports how a condition is met, or as a reviewer holds it met.",
  limit: "write",
  params: conditionParams,
  input: conditionEdit,
  output: conditionSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editCondition(signedIn(actor), params.code, params.id, version, input),
  etag: ({ version }) => version,
});
