"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { tellAct } from "@/components/ui/notices/acts";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { MeetingInput } from "@/lib/meetings/schema";
import { type Host, MeetingForm } from "./meeting-form";

type Props = {
  code: string;
  hosts: Host[];
  locale: Locale;
  messages: Messages["meetings"];
  failure: Messages["project"]["failure"];
};

/** Arranges a study visit or meeting. */
export function ArrangeMeeting({ code, hosts, locale, messages, failure }: Props) {
  const [key, setKey] = useState(newKey);
  const arrange = useChange({
    mutationFn: (input: MeetingInput) =>
      send("POST", `/api/v1/projects/${code}/meetings`, input, { locale, idempotencyKey: key }),
    onSuccess: () => setKey(newKey()),
    onShown: (_, { title }) => tellAct(formatMessage(messages.done.arranged, locale, { title })),
  });
  return (
    <details className={panels.disclosure}>
      <summary>{messages.form.open}</summary>
      <MeetingForm
        key={key}
        code={code}
        hosts={hosts}
        busy={arrange.busy}
        error={arrange.error}
        locale={locale}
        messages={messages}
        failure={failure}
        onSave={arrange.mutateAsync}
      />
    </details>
  );
}
