import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { endorseAnew, withdrawEndorsement } from "@/lib/endorsements/commands";
import { endorsementEdit, endorsementSchema } from "@/lib/endorsements/schema";
import { partnerParams } from "@/lib/projects/schema";

export const PATCH = endpoint({
  permission: "endorsements.write",
  summary: "Says anew what one of your places says for a proposal.",
  limit: "write",
  params: partnerParams,
  input: endorsementEdit,
  output: endorsementSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => endorseAnew(signedIn(actor), params.code, params.slug, version, input),
  etag: ({ version }) => version,
});

export const DELETE = endpoint({
  permission: "endorsements.withdraw",
  summary: "Takes back what one of your places said for a proposal.",
  limit: "write",
  params: partnerParams,
  status: 204,
  ifMatch: true,
  act: ({ actor, params, version }) => withdrawEndorsement(signedIn(actor), params.code, params.slug, version),
});
