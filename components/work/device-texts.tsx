"use client";

import type { ReactNode } from "react";
import { copyId } from "@/components/ui/autosave/browser-store";
import { DraftActs } from "@/components/ui/autosave/draft-acts";
import { draftName } from "@/components/ui/autosave/draft-name";
import { DraftWords } from "@/components/ui/autosave/draft-words";
import { useWaitingDrafts } from "@/components/ui/autosave/use-waiting-drafts";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import styles from "./waiting.module.css";

type Props = {
  owner: number;
  /** Whether nothing else waits. */
  empty: boolean;
  locale: Locale;
  messages: Pick<Messages["drafts"], "forms" | "page" | "gone"> & Pick<Messages["work"], "onDevice">;
  /** What stands there where nothing waits at all. */
  children: ReactNode;
};

/** So many fields of each are shown. */
const SHOWN = 2;

/** The texts that wait on this device, among what waits for the reader: the browser alone knows them. */
export function DeviceTexts({ owner, empty, locale, messages, children }: Props) {
  const kept = useWaitingDrafts(owner);
  if (kept.length === 0) return empty ? children : null;
  return kept.map((one, position) => (
    <li key={copyId(one)} className={styles.waitingRow} data-testid="device-text">
      <p className={styles.urgency}>{fill(messages.onDevice, { form: draftName(one, messages.forms) })}</p>
      <div>
        <h3>{one.about || draftName(one, messages.forms)}</h3>
        {one.gone && <p>{messages.gone.short}</p>}
        <DraftWords draft={one} most={SHOWN} className={styles.deviceWords} locale={locale} />
      </div>
      <DraftActs
        draft={one}
        owner={owner}
        primary={empty && position === 0}
        className={styles.waitingActs}
        locale={locale}
        messages={messages}
      />
    </li>
  ));
}
