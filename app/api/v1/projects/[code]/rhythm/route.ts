import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { setRhythm } from "@/lib/progress/commands/set-rhythm";
import { rhythmSchema } from "@/lib/progress/present";
import { rhythmOf } from "@/lib/progress/rhythm";
import { rhythmInput } from "@/lib/progress/schema";
import { projectParams } from "@/lib/projects/schema";

export const GET = endpoint({
  policy: "rhythm.read",
  summary: "How often a project reports, and when its next update is due.",
  limit: "read",
  params: projectParams,
  output: rhythmSchema,
  act: ({ actor, params }) => rhythmOf(params.code, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  policy: "rhythm.set",
  summary: "Sets how often a project reports.",
  limit: "write",
  params: projectParams,
  input: rhythmInput,
  output: rhythmSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => setRhythm(signedIn(actor), params.code, version, input.days),
  etag: ({ version }) => version,
});
