import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { sendTrial } from "@/lib/mail/trial";

export const POST = endpoint({
  permission: "mails.try",
  summary: "Sends you a mail, to see whether mail leaves and how it arrives.",
  limit: "write",
  status: 204,
  act: ({ actor }) => sendTrial(signedIn(actor)),
});
