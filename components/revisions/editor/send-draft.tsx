"use client";

import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import type { EditMessages } from "../messages";
import type { useSending } from "./use-sending";

type Props = {
  slug: string;
  sending: ReturnType<typeof useSending>;
  onPress: () => void;
  locale: Locale;
  messages: EditMessages;
  dialog: DialogMessages;
  failure: Messages["project"]["failure"];
};

/** Sends a draft to the secretariat, once it is said what happens there and that was confirmed. */
export function SendDraft({ slug, sending, onPress, locale, messages, dialog, failure }: Props) {
  return (
    <>
      <button
        type="button"
        className={classes(controls.button, controls.primary)}
        disabled={sending.busy}
        onClick={onPress}
      >
        {sending.busy ? messages.submitting : messages.submit}
      </button>
      {sending.asking && (
        <ReasonDialog
          place={`review/${slug}/submit`}
          title={messages.submitAsk}
          description={messages.submitTells}
          confirm={messages.submit}
          danger={false}
          reason={null}
          pending={sending.moving}
          failure={<Failure error={sending.error} locale={locale} messages={failure} />}
          messages={dialog}
          onConfirm={sending.send}
          onClose={sending.goBack}
        />
      )}
    </>
  );
}
