import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { makeRecoveryCodes } from "@/lib/people/second-factor/commands";

export const POST = endpoint({
  permission: "secondFactor.renew",
  summary: "New recovery codes, told this once; those before open nothing any more.",
  limit: "write",
  fresh: true,
  secret: true,
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  status: 201,
  act: ({ actor }) => makeRecoveryCodes(actor),
});
