import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { siteOf } from "@/app/api/site";
import { beginPasskey } from "@/lib/people/passkeys/commands";

export const POST = endpoint({
  permission: "passkeys.begin",
  summary: "What your browser needs to make a passkey (WebAuthn, PublicKeyCredentialCreationOptions).",
  limit: "write",
  fresh: true,
  secret: true,
  output: z.object({ options: z.looseObject({ challenge: z.string() }), sealed: z.string() }),
  act: ({ actor, request }) => beginPasskey(actor, siteOf(request)),
});
