import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { withdrawEndorsement } from "@/lib/endorsements/commands";
import { partnerParams } from "@/lib/projects/schema";

export const DELETE = endpoint({
  policy: "endorsements.withdraw",
  summary: "Takes back what one of your places said for a proposal.",
  limit: "write",
  params: partnerParams,
  status: 204,
  act: ({ actor, params }) => withdrawEndorsement(signedIn(actor), params.code, params.slug),
});
