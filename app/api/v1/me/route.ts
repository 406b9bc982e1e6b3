import { endpoint } from "@/app/api/pipeline";
import { changeMe } from "@/lib/people/commands/change-me";
import { meSchema } from "@/lib/people/present";
import { me } from "@/lib/people/queries";
import { myChange } from "@/lib/people/schema";

export const GET = endpoint({
  permission: "me.read",
  summary: "Who you are, the roles you hold now, and what you settled about yourself.",
  limit: "read",
  output: meSchema,
  act: ({ actor }) => me(actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "me.change",
  summary:
    "Settles your names, the language of your mails, what the profiles of your places say of you (NOTHING, your NAME, or NAME_AND_EMAIL), and the zone you read moments in (null: that of the browser).",
  limit: "write",
  input: myChange,
  output: meSchema,
  ifMatch: true,
  act: ({ actor, version, input }) => changeMe(actor, version, input),
  etag: ({ version }) => version,
});
