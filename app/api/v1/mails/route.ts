import { endpoint } from "@/app/api/pipeline";
import { listMails } from "@/lib/mail/queries";
import { mailListQuery, mailPage } from "@/lib/mail/schema";

export const GET = endpoint({
  permission: "mails.list",
  summary: "The mails that were queued, the newest first: where each stands, and what the other server said.",
  limit: "read",
  query: mailListQuery,
  output: mailPage,
  act: ({ actor, query: { about, ...page } }) => listMails(actor, about, page),
});
