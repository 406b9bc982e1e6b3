import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { adoptPractices } from "@/lib/final-report/commands/adopt-practices";
import { adoptionInput, adoptionResult } from "@/lib/final-report/present";
import { projectParams } from "@/lib/projects/schema";

export const POST = endpoint({
  permission: "finalReport.take",
  summary:
    "Takes good practices of a completed project into the draft of a place's profile, which is begun where there is none; one that is there already is not taken twice.",
  limit: "write",
  params: projectParams,
  input: adoptionInput,
  output: adoptionResult,
  status: 201,
  act: ({ actor, params, input }) => adoptPractices(signedIn(actor), params.code, input),
});
