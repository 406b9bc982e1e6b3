import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { answerMerger } from "@/lib/workflow/mergers/commands";
import { mergerAnswer, mergerParams, mergerSchema } from "@/lib/workflow/mergers/schema";

export const POST = endpoint({
  permission: "mergers.answer",
  summary: "Takes the other proposal in, or refuses; who offered it can take the offer back.",
  limit: "write",
  params: mergerParams,
  input: mergerAnswer,
  output: mergerSchema,
  status: 201,
  act: ({ actor, params, input }) => answerMerger(signedIn(actor), params.code, params.id, input.accepted),
});
