import { z } from "zod";
import { comesFromMachine } from "@/app/api/caller";
import { endpoint } from "@/app/api/pipeline";
import { caughtMail } from "@/lib/mail/queries";
import { idInAddress } from "@/lib/platform/schema";

export const GET = endpoint({
  permission: "mails.show",
  summary: "A mail that was caught instead of sent, as a mailbox would show it; only where no mail server is named.",
  limit: "read",
  params: z.object({ id: idInAddress }),
  act: ({ actor, params, request }) => caughtMail(params.id, { actor, local: comesFromMachine(request.headers) }),
  produces: ["text/html"],
  file: ({ id, html }) => ({
    name: `mail-${id}.html`,
    type: "text/html; charset=utf-8",
    // What it leads to opens in the page around it.
    bytes: new TextEncoder().encode(html.replace("<head>", '<head><base target="_top">')),
    shown: true,
  }),
});
