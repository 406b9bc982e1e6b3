"use client";

import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { useCancelInvitation } from "./use-partners";

type Props = {
  code: string;
  partner: { slug: string; version: number; name: string };
  locale: Locale;
  messages: Pick<Messages["project"], "cancelInvitation" | "cancelInvitationFor">;
  failure: Messages["project"]["failure"];
};

/** Takes an unanswered invitation back. */
export function CancelInvitation({ code, partner, locale, messages, failure }: Props) {
  const mutation = useCancelInvitation(code, locale);
  return (
    <>
      <button
        type="button"
        className={classes(controls.button, controls.quiet)}
        disabled={mutation.isPending || mutation.isSuccess}
        aria-label={formatMessage(messages.cancelInvitationFor, locale, { name: partner.name })}
        onClick={() => mutation.mutate(partner)}
      >
        {messages.cancelInvitation}
      </button>
      <Failure
        error={mutation.error}
        locale={locale}
        messages={failure}
        action={formatMessage(messages.cancelInvitationFor, locale, { name: partner.name })}
      />
    </>
  );
}
