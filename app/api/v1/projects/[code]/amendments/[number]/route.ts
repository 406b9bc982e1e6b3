import { endpoint } from "@/app/api/pipeline";
import { LONGEST_FORM } from "@/app/api/request-parts";
import { signedIn } from "@/lib/access/actor";
import { discardAmendment, editAmendment } from "@/lib/plans/amendments/commands/draft";
import { amendmentSchema } from "@/lib/plans/amendments/present";
import { amendmentByNumber } from "@/lib/plans/amendments/queries";
import { amendmentEdit, amendmentParams } from "@/lib/plans/amendments/schema";

export const GET = endpoint({
  permission: "amendments.read",
  summary: "One amendment: why, the plan it wants, what differs from the plan in force, and who has answered.",
  limit: "read",
  params: amendmentParams,
  output: amendmentSchema,
  act: ({ actor, params }) => amendmentByNumber(params.code, params.number, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "amendments.edit",
  summary: "Changes what a draft of an amendment wants.",
  limit: "write",
  params: amendmentParams,
  input: amendmentEdit,
  longest: LONGEST_FORM,
  output: amendmentSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) =>
    editAmendment(signedIn(actor), params.code, params.number, version, input),
  etag: ({ version }) => version,
});

export const DELETE = endpoint({
  permission: "amendments.discard",
  summary: "Gives up a draft of an amendment.",
  limit: "write",
  params: amendmentParams,
  status: 204,
  ifMatch: true,
  act: ({ actor, params, version }) => discardAmendment(signedIn(actor), params.code, params.number, version),
});
