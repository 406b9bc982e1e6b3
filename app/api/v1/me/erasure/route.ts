import { endpoint } from "@/app/api/pipeline";
import { eraseMe, erasure } from "@/lib/people/privacy/erase";

export const POST = endpoint({
  permission: "me.erase",
  summary:
    "Erases your account for good, shortly after signing in; your comments stay without your name, or lose their words.",
  limit: "write",
  input: erasure,
  ifMatch: true,
  fresh: true,
  status: 204,
  act: ({ actor, version, input }) => eraseMe(actor, version, input),
});
