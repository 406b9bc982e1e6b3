import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/people/actor";
import { writePart } from "@/lib/projects/delivery/commands/write-part";
import { partOf } from "@/lib/projects/delivery/parts";
import { openPartSchema } from "@/lib/projects/delivery/present";
import { partInput, partParams } from "@/lib/projects/delivery/schema";

export const GET = endpoint({
  policy: "parts.read",
  summary: "One place's part of the next joint update; version 0 while nothing is written.",
  limit: "read",
  params: partParams,
  output: openPartSchema,
  act: ({ actor, params }) => partOf(params.code, params.slug, actor),
  etag: ({ version }) => version,
});

export const PATCH = endpoint({
  policy: "parts.write",
  summary: "Keeps what a place has written so far for the next joint update.",
  limit: "write",
  params: partParams,
  input: partInput,
  output: openPartSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) => writePart(signedIn(actor), params.code, params.slug, version, input),
  etag: ({ version }) => version,
});
