"use client";

import { useState } from "react";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { useRequestedForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { ActBeside } from "@/components/ui/notices/act-beside";
import { tellActAt } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { ConditionView } from "@/lib/conditions/schema";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import styles from "./conditions.module.css";

type ConditionMessages = Messages["decision"]["conditions"];
type Props = {
  code: string;
  condition: Pick<ConditionView, "id" | "version" | "met" | "abilities">;
  locale: Locale;
  messages: ConditionMessages;
  dialogMessages: DialogMessages & Pick<Messages["project"], "failure">;
};
type Act = "report" | "meet" | "reopen";

/** What the reader can do about one condition: tell how it is met, hold it met, or open it again. */
export function ConditionButtons({ code, condition, locale, messages, dialogMessages }: Props) {
  const [requested, setRequested] = useState<Act | null>(null);
  const { id, version, met, abilities } = condition;
  const mutation = useChange({
    mutationFn: ({ act, note }: { act: Act; note: string }) =>
      send(
        "PATCH",
        `/api/v1/projects/${code}/conditions/${id}`,
        { ...(act !== "report" && { met: act === "meet" }), ...(note && { note }) },
        { locale, ifMatch: version },
      ),
    onShown: (_, { act }) => {
      tellActAt(`condition/${id}`, messages[act].done);
      setRequested(null);
    },
  });
  const acts: Act[] = [
    ...(abilities.decide ? [met ? ("reopen" as const) : ("meet" as const)] : []),
    ...(abilities.report && !abilities.decide ? ["report" as const] : []),
  ];
  useRequestedForm(`condition/${code}/${id}`, (requested) =>
    setRequested(acts.find((act) => act === requested) ?? null),
  );
  return (
    <div className={styles.conditionButtons}>
      <ActBeside at={`condition/${id}`} />
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          className={classes(controls.button, controls.quiet)}
          onClick={() => setRequested(act)}
        >
          {messages[act].button}
        </button>
      ))}
      {requested && (
        <ReasonDialog
          place={`condition/${code}/${id}/${requested}`}
          title={messages[requested].button}
          description={messages[requested].does}
          confirm={messages[requested].button}
          danger={false}
          reason={requested === "report" ? "required" : "optional"}
          pending={mutation.busy}
          failure={<Failure error={mutation.error} locale={locale} messages={dialogMessages.failure} />}
          messages={{
            ...dialogMessages,
            ...(requested === "report" && { reason: messages.report.field, reasonNeeded: messages.report.needed }),
          }}
          onConfirm={(note) => mutation.mutateAsync({ act: requested, note })}
          onClose={() => {
            setRequested(null);
            mutation.reset();
          }}
        />
      )}
    </div>
  );
}
