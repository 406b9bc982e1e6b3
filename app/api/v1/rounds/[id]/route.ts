import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { editRound } from "@/lib/rounds/commands";
import { roundById } from "@/lib/rounds/queries";
import { roundEdit, roundParams, roundSchema } from "@/lib/rounds/schema";

export const GET = endpoint({
  permission: "rounds.read",
  summary: "One call for proposals: its dates, its clusters and what it asks of a plan.",
  limit: "read",
  params: roundParams,
  output: roundSchema,
  act: ({ actor, params }) => roundById(params.id, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "rounds.edit",
  summary: "Changes a call for proposals.",
  limit: "write",
  params: roundParams,
  input: roundEdit,
  output: roundSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => editRound(signedIn(actor), params.id, version, input),
  etag: ({ version }) => version,
});
