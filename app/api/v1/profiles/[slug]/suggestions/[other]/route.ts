import { endpoint } from "@/app/api/pipeline";
import { signedIn } from "@/lib/access/actor";
import { answerSuggestion, withdrawSuggestionAnswer } from "@/lib/matching/suggestions/commands";
import { suggestionInput, suggestionParams, suggestionState } from "@/lib/matching/suggestions/schema";

export const PUT = endpoint({
  permission: "suggestions.answer",
  summary:
    "Answers a suggested partner for one of your places: interested (the other place is told), not now, or not for us.",
  limit: "write",
  params: suggestionParams,
  input: suggestionInput,
  output: suggestionState,
  act: ({ actor, params, input }) => answerSuggestion(signedIn(actor), params.slug, params.other, input),
});

export const DELETE = endpoint({
  permission: "suggestions.answer",
  summary: "Withdraws the answer of one of your places about a suggested partner.",
  limit: "write",
  params: suggestionParams,
  status: 204,
  act: ({ actor, params }) => withdrawSuggestionAnswer(signedIn(actor), params.slug, params.other),
});
