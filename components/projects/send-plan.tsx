"use client";

import Link from "next/link";
import { useState } from "react";
import { useCheckState } from "@/components/plan/check-state";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { DialogOnDemand } from "@/components/ui/dialogs/dialog-on-demand";
import { tellAct } from "@/components/ui/notices/acts";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import styles from "./actions.module.css";
import type { Sending } from "./sending";
import { transitionDialog } from "./transition-dialog-on-demand";
import { transitionName } from "./transition-names";

type Props = {
  code: string;
  sending: Sending;
  locale: Locale;
  messages: Messages["plan"]["check"];
};

/** The end of the plan: sends it by the project's own dialog, and leads to the project, which says what comes next. */
export function SendPlan({ code, sending, locale, messages }: Props) {
  const { clean, primary, written, saveFirst } = useCheckState();
  const [open, setOpen] = useState(false);
  const project = `/${locale}/projects/${code}`;
  const look = classes(controls.button, primary ? controls.primary : undefined);
  return (
    <>
      {clean && (
        <div className={styles.sendPlan}>
          {sending.by === "lead" && <p>{fill(messages.sentByLead, { place: sending.place })}</p>}
          {sending.by === "version" && (sending.written || written) && (
            <Link className={look} prefetch={false} href={`${project}/plan#new-version`}>
              {sending.name}
            </Link>
          )}
          {sending.by === "move" && (
            <button
              type="button"
              className={look}
              {...transitionDialog.warming}
              onClick={async () => setOpen(saveFirst ? await saveFirst() : true)}
            >
              {transitionName(sending.messages, sending.move).button}
            </button>
          )}
        </div>
      )}
      {open && sending.by === "move" && (
        <DialogOnDemand
          dialog={transitionDialog}
          code={code}
          from={sending.from}
          version={sending.version}
          move={sending.move}
          call={sending.call}
          locale={locale}
          messages={sending.messages}
          // The plan's page becomes another one by this: it is told where the project goes on.
          leadsTo={project}
          onClose={() => setOpen(false)}
          onDone={(announcement) => {
            setOpen(false);
            tellAct(announcement, project);
          }}
        />
      )}
    </>
  );
}
