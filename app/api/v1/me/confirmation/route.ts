import { addressOf } from "@/app/api/caller";
import { endpoint } from "@/app/api/pipeline";
import { siteOf } from "@/app/api/site";
import { confirmation, confirmMe } from "@/lib/people/commands/confirm-me";

export const POST = endpoint({
  permission: "me.confirm",
  summary: "Proves once more who you are, for what is done shortly after signing in alone.",
  limit: "write",
  secret: true,
  input: confirmation,
  status: 204,
  act: ({ actor, input, request }) =>
    confirmMe(actor, input, { site: () => siteOf(request), address: addressOf(request) }),
});
