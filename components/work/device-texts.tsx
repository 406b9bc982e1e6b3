"use client";

import type { ReactNode } from "react";
import { copyId } from "@/components/ui/autosave/browser-store";
import { draftHref, draftName } from "@/components/ui/autosave/draft-name";
import { useWaitingDrafts } from "@/components/ui/autosave/use-waiting-drafts";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { languageOf } from "@/components/ui/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import styles from "./waiting.module.css";

type Props = {
  owner: number;
  /** Whether nothing else waits. */
  empty: boolean;
  locale: Locale;
  messages: Pick<Messages["drafts"], "forms"> & Pick<Messages["work"], "onDevice" | "writeOn">;
  /** What stands there where nothing waits at all. */
  children: ReactNode;
};

/** The texts that wait on this device, among what waits for the reader: the browser alone knows them. */
export function DeviceTexts({ owner, empty, locale, messages, children }: Props) {
  const kept = useWaitingDrafts(owner);
  if (kept.length === 0) return empty ? children : null;
  return kept.map((one, position) => (
    <li key={copyId(one)} className={styles.waitingRow} data-testid="device-text">
      <p className={styles.urgency}>{fill(messages.onDevice, { form: draftName(one, messages.forms) })}</p>
      <div>
        <h3 id={`text-${position}`}>{one.about || draftName(one, messages.forms)}</h3>
        {one.messages && (
          <p className={styles.waitingAbout}>
            <q lang={languageOf(one.messages, locale)}>{one.messages}</q>
          </p>
        )}
      </div>
      {/* A whole page, as everywhere a kept text is gone on with. */}
      <div className={styles.waitingActs}>
        <a
          className={classes(controls.button, empty && position === 0 ? controls.primary : undefined)}
          href={draftHref(one, locale)}
          aria-describedby={`text-${position}`}
        >
          {messages.writeOn}
        </a>
      </div>
    </li>
  ));
}
