import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { inboxOf } from "@/lib/telling/inbox";
import { inboxQuery, inboxSchema } from "@/lib/telling/schema";

export const GET = endpoint({
  permission: "inbox.read",
  summary: "Your notices by project: those that are open, put off, or done; with which of them a mail told of.",
  limit: "read",
  query: inboxQuery,
  output: inboxSchema,
  act: ({ actor, query }) => inboxOf(signedIn(actor), query.part ?? "open"),
});
