import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { changeMailPreferences, mailPreferencesOf } from "@/lib/telling/preferences";
import { mailPreferences, mailPreferencesChange } from "@/lib/telling/schema";

export const GET = endpoint({
  permission: "mailPreferences.read",
  summary: "How you are told by mail: at once what waits for you, and the rest in a digest at your hour.",
  limit: "read",
  output: mailPreferences,
  act: ({ actor }) => mailPreferencesOf(signedIn(actor)),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "mailPreferences.change",
  summary: "Settles how you are told by mail, and how much of all projects.",
  limit: "write",
  input: mailPreferencesChange,
  output: mailPreferences,
  ifMatch: true,
  act: ({ actor, version, input }) => changeMailPreferences(signedIn(actor), version, input),
  etag: ({ version }) => version,
});
