import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { removeIdentity } from "@/lib/people/identities/commands";
import { idInAddress } from "@/lib/platform/schema";

// An identity never changes but by being parted, so there is no version that If-Match could name.
export const DELETE = endpoint({
  permission: "identities.remove",
  summary: "Parts who you are elsewhere from your account; it opens nothing any more.",
  limit: "write",
  fresh: true,
  params: z.object({ id: idInAddress }),
  status: 204,
  act: ({ actor, params }) => removeIdentity(actor, params.id),
});
