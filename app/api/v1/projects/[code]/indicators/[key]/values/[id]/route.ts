import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { correctValue } from "@/lib/progress/commands/measure";
import { indicatorSchema } from "@/lib/progress/present";
import { indicatorValueEdit, indicatorValueParams } from "@/lib/progress/schema";

export const PATCH = endpoint({
  permission: "indicators.correct",
  summary: "Corrects a value that was entered wrongly, or removes it, with a word why; its history is kept.",
  limit: "write",
  params: indicatorValueParams,
  input: indicatorValueEdit,
  output: indicatorSchema,
  ifMatch: true,
  act: ({ actor, params, version, input }) =>
    correctValue(signedIn(actor), params.code, params.key, params.id, version, input),
});
