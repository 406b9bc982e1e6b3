import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { setProgramme } from "@/lib/rounds/commands";
import { settingsFor } from "@/lib/rounds/queries";
import { settingsEdit, settingsSchema } from "@/lib/rounds/schema";

export const GET = endpoint({
  permission: "settings.read",
  summary: "What the secretariat has set for the whole programme.",
  limit: "read",
  output: settingsSchema,
  act: ({ actor }) => settingsFor(actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "settings.change",
  summary: "Sets what holds for the whole programme.",
  limit: "write",
  input: settingsEdit,
  output: settingsSchema,
  ifMatch: true,
  act: ({ actor, version, input }) => setProgramme(signedIn(actor), version, input),
  etag: ({ version }) => version,
});
