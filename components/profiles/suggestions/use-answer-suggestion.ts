"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { tellAct } from "@/components/ui/notices/acts";
import { fill } from "@/lib/language/say";
import type { SuggestionInput, SuggestionState } from "@/lib/matching/suggestions/schema";
import type { Suggested } from "./suggestion";

const pathOf = ({ place, other }: Suggested) => `/api/v1/profiles/${place.slug}/suggestions/${other.slug}`;

/** Answers a suggested partner, and says what comes of it once the page shows it. */
export function useAnswerSuggestion(suggested: Suggested, onShown?: () => void) {
  const { place, other, locale, messages } = suggested;
  return useChange({
    mutationFn: (input: SuggestionInput) => send<SuggestionState>("PUT", pathOf(suggested), input, { locale }),
    orOutdated: true,
    onShown: (_, { stance }) => {
      onShown?.();
      tellAct(fill(messages.done[stance], { name: other.name, place: place.name }));
    },
  });
}

/** Takes the answer to a suggested partner back. */
export function useWithdrawAnswer(suggested: Suggested) {
  const { other, locale, messages } = suggested;
  return useChange({
    mutationFn: () => send("DELETE", pathOf(suggested), undefined, { locale }),
    orOutdated: true,
    onShown: () => tellAct(fill(messages.withdrawn, { name: other.name })),
  });
}
