import { endpoint } from "@/app/api/pipeline";
import { effectOf } from "@/lib/matching/commands";
import { weightsEdit, weightsEffect } from "@/lib/matching/weight-schema";

export const POST = endpoint({
  permission: "matching.change",
  summary: "Whose best partner would be another if the weights were set so; sets nothing.",
  limit: "write",
  input: weightsEdit,
  output: weightsEffect,
  act: ({ actor, input }) => effectOf(actor, input),
});
