"use client";

import { ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { Failure } from "@/components/ui/notices/failure";
import { fill } from "@/lib/language/say";
import type { Suggested } from "./suggestion";
import { useAnswerSuggestion } from "./use-answer-suggestion";

/** Sets a suggested partner aside for good, with why where somebody wants to say it. */
export function NotUsDialog({ onClose, ...suggested }: Suggested & { onClose: () => void }) {
  const { place, other, locale, messages } = suggested;
  const answer = useAnswerSuggestion(suggested, onClose);
  const said = (sentence: string) => fill(sentence, { name: other.name, place: place.name });
  return (
    <ReasonDialog
      place={`not-us/${place.slug}/${other.slug}`}
      title={said(messages.dialog.title)}
      description={said(messages.dialog.text)}
      confirm={said(messages.dialog.confirm)}
      danger={false}
      reason="optional"
      pending={answer.busy}
      failure={<Failure error={answer.error} locale={locale} messages={messages.failure} />}
      messages={{ ...messages, note: messages.dialog.why, reasonHint: said(messages.dialog.hint) }}
      onConfirm={(reason) => answer.mutateAsync({ stance: "NOT_US", reason: reason || null })}
      onClose={onClose}
    />
  );
}
