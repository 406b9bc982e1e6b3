import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { findingPage } from "@/lib/plans/sections/present";
import { projectParams, roundChoice } from "@/lib/projects/schema";
import { chooseRound } from "@/lib/workflow/choose-round";

export const PUT = endpoint({
  permission: "projects.choose-round",
  summary:
    "Says which open call a draft is meant for; answers what of its plan is missing, inconsistent or unfit there.",
  limit: "write",
  params: projectParams,
  input: roundChoice,
  output: findingPage,
  act: ({ actor, params, input }) => chooseRound(signedIn(actor), params.code, input.round),
});
