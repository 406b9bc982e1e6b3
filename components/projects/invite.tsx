"use client";

import { useState } from "react";
import { type PlaceOption, PlacePicker, typedProblem } from "@/components/proposals/place-picker";
import { newKey } from "@/components/query/idempotency-key";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import controls from "@/components/ui/controls.module.css";
import { type Messages as Faults, FormField } from "@/components/ui/fields/form-field";
import { textsOf } from "@/components/ui/fields/form-texts";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { useInvite } from "./use-partners";

type Props = {
  code: string;
  /** Whether the project is a draft: its places are asked when it is sent. */
  draft: boolean;
  places: PlaceOption[];
  /** Whether it is what the reader does next. */
  open: boolean;
  locale: Locale;
  messages: Messages["project"];
  pickerMessages: Pick<Messages["propose"], "partnerRemove" | "partnerTyped" | "partnerSameSide" | "list">;
};

const PLACE = "invite.place";

/** Asks further places to take part. */
export function Invite({ code, draft, places, open, locale, messages, pickerMessages }: Props) {
  const mutation = useInvite(code, locale, (name) =>
    tellActAt(`partners/${code}`, formatMessage(draft ? messages.invitedLater : messages.invitedNow, locale, { name })),
  );
  const [round, setRound] = useState(newKey);

  const slugsOf = (data: FormData) => data.getAll("slug").map(String);
  function check(data: FormData): Faults {
    const typed = textsOf(data)("slugTyped");
    if (typed) return { [PLACE]: typedProblem(typed, [], locale, pickerMessages) };
    return slugsOf(data).length > 0 ? {} : { [PLACE]: messages.inviteHint };
  }
  function invite(data: FormData) {
    if (mutation.isPending) return;
    const slugs = slugsOf(data);
    // Named now: the next list of places no longer holds them.
    const names = places.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name[locale]);
    return mutation.mutateAsync(
      { slugs, name: names.join(pickerMessages.list), key: round },
      { onSuccess: () => setRound(newKey()) },
    );
  }

  return (
    <details className={panels.disclosure} id="invite" open={open}>
      <summary>{messages.invite}</summary>
      <DraftForm place={`invite/${code}`} check={check} onSend={invite}>
        <FormField path={PLACE} label={messages.invitePlace} hint={messages.inviteHint}>
          {(control) => (
            <PlacePicker
              key={round}
              id={control.id}
              name="slug"
              places={places}
              invalid={control["aria-invalid"]}
              describedBy={control["aria-describedby"]}
              locale={locale}
              messages={pickerMessages}
            />
          )}
        </FormField>
        <Failure error={mutation.error} locale={locale} messages={messages.failure} />
        <button type="submit" className={controls.button} disabled={mutation.isPending}>
          {mutation.isPending ? messages.inviting : messages.inviteButton}
        </button>
      </DraftForm>
    </details>
  );
}
