import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { removePasskey } from "@/lib/people/passkeys/commands";
import { matching } from "@/lib/text/schema";

// A passkey never changes but by being taken away, so there is no version that If-Match could name.
export const DELETE = endpoint({
  permission: "passkeys.remove",
  summary: "Takes a passkey of yours away; it opens nothing any more.",
  limit: "write",
  fresh: true,
  params: z.object({ id: matching(/^[\w-]+$/, 1_400) }),
  status: 204,
  act: ({ actor, params }) => removePasskey(actor, params.id),
});
