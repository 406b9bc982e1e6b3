import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { writePart } from "@/lib/progress/commands/write-part";
import { partOf } from "@/lib/progress/parts";
import { openPartSchema } from "@/lib/progress/present";
import { partInput, partParams } from "@/lib/progress/schema";

export const GET = endpoint({
  permission: "parts.read",
  summary: "One place's part of the next joint report; version 0 while nothing is written.",
  limit: "read",
  params: partParams,
  output: openPartSchema,
  act: ({ actor, params }) => partOf(params.code, params.slug, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  permission: "parts.write",
  summary: "Keeps what a place has written so far for the next joint report.",
  limit: "write",
  params: partParams,
  input: partInput,
  output: openPartSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => writePart(signedIn(actor), params.code, params.slug, version, input),
  etag: ({ version }) => version,
});
