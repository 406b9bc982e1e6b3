"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { useOpenForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { MeetingEdit, MeetingView } from "@/lib/meetings/schema";
import { type Host, MeetingForm, meetingPlace } from "./meeting-form";
import styles from "./meetings.module.css";

type Props = {
  code: string;
  meeting: MeetingView;
  hosts: Host[];
  locale: Locale;
  messages: Messages["meetings"];
  dialogMessages: DialogMessages;
  failure: Messages["project"]["failure"];
};

/** Changes a meeting, calls it off once that is confirmed, since all are told, or on again. */
export function MeetingActions({ code, meeting, hosts, locale, messages, dialogMessages, failure }: Props) {
  const [asking, setAsking] = useState(false);
  const [open, setOpen] = useOpenForm(meetingPlace(code, meeting.id));
  const edit = useChange({
    mutationFn: (changes: MeetingEdit) =>
      send("PATCH", `/api/v1/projects/${code}/meetings/${meeting.id}`, changes, { locale, ifMatch: meeting.version }),
    onSuccess: () => setOpen(false),
    onShown: (_, changes) => {
      setAsking(false);
      const done = changes.cancelled === undefined ? "changed" : changes.cancelled ? "cancelled" : "restored";
      tellActAt(
        `meeting/${meeting.id}`,
        formatMessage(messages.done[done], locale, { title: changes.title ?? meeting.title }),
      );
    },
    orOutdated: true,
  });
  const { busy } = edit;
  const named = { title: meeting.title };
  return (
    <div className={styles.meetingActions}>
      <button
        type="button"
        className={classes(controls.button, controls.quiet)}
        aria-expanded={open}
        aria-label={formatMessage(messages.editFor, locale, named)}
        onClick={() => setOpen(!open)}
      >
        {open ? messages.form.back : messages.edit}
      </button>
      {!meeting.past && (
        <button
          type="button"
          className={classes(controls.button, controls.quiet)}
          disabled={busy}
          aria-label={formatMessage(meeting.cancelled ? messages.restoreFor : messages.cancelFor, locale, named)}
          onClick={() => (meeting.cancelled ? edit.mutate({ cancelled: false }) : setAsking(true))}
        >
          {busy ? messages.busy : meeting.cancelled ? messages.restore : messages.cancel}
        </button>
      )}
      {asking && (
        <ReasonDialog
          place={`${meetingPlace(code, meeting.id)}/cancel`}
          title={formatMessage(messages.cancelAsk, locale, named)}
          description={messages.cancelTells}
          confirm={messages.cancelConfirm}
          danger
          reason={null}
          pending={busy}
          failure={<Failure error={edit.error} locale={locale} messages={failure} />}
          messages={{ ...dialogMessages, back: messages.cancelBack }}
          onConfirm={() => edit.mutateAsync({ cancelled: true })}
          onClose={() => {
            setAsking(false);
            edit.reset();
          }}
        />
      )}
      {!open && !asking && (
        <Failure
          error={edit.error}
          locale={locale}
          messages={failure}
          action={meeting.cancelled ? messages.restore : messages.cancel}
        />
      )}
      {open && (
        <MeetingForm
          code={code}
          meeting={meeting}
          hosts={hosts}
          busy={busy}
          error={edit.error}
          locale={locale}
          messages={messages}
          failure={failure}
          onSave={edit.mutateAsync}
        />
      )}
    </div>
  );
}
