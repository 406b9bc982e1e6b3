"use client";

import { useState } from "react";
import { type PlaceOption, PlacePicker } from "@/components/proposals/place-picker";
import { newKey } from "@/components/query/idempotency-key";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import { ActSentence } from "@/components/ui/notices/act-sentence";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { useInvite } from "./use-partners";

type Props = {
  code: string;
  places: PlaceOption[];
  /** Whether it is what the reader does next. */
  open: boolean;
  locale: Locale;
  messages: Messages["project"];
  pickerMessages: Pick<Messages["propose"], "partnerRemove" | "partnerTyped" | "list">;
};

/** Asks further places to take part. */
export function Invite({ code, places, open, locale, messages, pickerMessages }: Props) {
  const mutation = useInvite(code, locale);
  const [round, setRound] = useState(newKey);
  const [missing, setMissing] = useState<string | null>(null);
  const [invited, setInvited] = useState<string[]>([]);

  const names = (slugs: string[]) => places.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name[locale]);

  function invite(data: FormData) {
    if (mutation.isPending) return;
    const slugs = data.getAll("slug").map(String);
    const typed = String(data.get("slugTyped") ?? "").trim();
    setMissing(
      typed
        ? formatMessage(pickerMessages.partnerTyped, locale, { name: typed })
        : slugs.length
          ? null
          : messages.inviteHint,
    );
    if (typed || slugs.length === 0) return;
    return mutation.mutateAsync(
      { slugs, key: round },
      {
        onSuccess: () => {
          // Told by name now: the next list of places no longer holds them.
          setInvited(names(slugs));
          setRound(newKey());
        },
      },
    );
  }

  return (
    <details className={panels.disclosure} id="invite" open={open}>
      <summary>{messages.invite}</summary>
      <DraftForm place={`invite/${code}`} onSend={invite}>
        <div className={forms.field} data-field="">
          <label htmlFor="invite-place">{messages.invitePlace}</label>
          <p className={forms.fieldHint} id="invite-hint">
            {messages.inviteHint}
          </p>
          <PlacePicker
            key={round}
            id="invite-place"
            name="slug"
            places={places}
            invalid={!!missing}
            describedBy="invite-hint invite-missing"
            locale={locale}
            messages={pickerMessages}
          />
          {missing && (
            <p className={forms.fieldError} id="invite-missing" role="alert">
              {missing}
            </p>
          )}
        </div>
        <Failure error={mutation.error} locale={locale} messages={messages.failure} />
        <button type="submit" className={controls.button} disabled={mutation.isPending}>
          {mutation.isPending ? messages.inviting : messages.inviteButton}
        </button>
        {invited.length > 0 && (
          <ActSentence
            sentence={formatMessage(messages.invitedNow, locale, { name: invited.join(pickerMessages.list) })}
          />
        )}
      </DraftForm>
    </details>
  );
}
