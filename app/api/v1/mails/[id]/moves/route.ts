import { z } from "zod";
import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { moveMail } from "@/lib/mail/commands";
import { mailMove } from "@/lib/mail/schema";
import { idInAddress } from "@/lib/platform/schema";

export const POST = endpoint({
  permission: "mails.move",
  summary:
    "Has a mail tried again that did not leave, or leaves one as it is of which nobody knows whether it arrived.",
  limit: "write",
  params: z.object({ id: idInAddress }),
  input: mailMove,
  status: 204,
  act: ({ actor, params, input }) => moveMail(signedIn(actor), params.id, input),
});
