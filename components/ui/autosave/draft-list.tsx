"use client";

import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import dialogs from "../dialog.module.css";
import panels from "../panels.module.css";
import { copyId, type LocalDraft } from "./browser-store";
import { DraftActs } from "./draft-acts";
import styles from "./draft-list.module.css";
import { draftName } from "./draft-name";
import { DraftWords } from "./draft-words";
import { useAllDrafts } from "./use-waiting-drafts";

type Props = { owner: number; locale: Locale; messages: Pick<Messages["drafts"], "page" | "forms" | "gone"> };

/** So many fields of one are shown; all of them stand in its form. */
const SHOWN = 4;

/** All that was written and not sent on this device, each with the way to its very form. */
export function DraftList({ owner, locale, messages }: Props) {
  const drafts = useAllDrafts(owner);
  if (!drafts) return null;
  if (drafts.length === 0) return <p className={panels.sectionEmpty}>{messages.page.none}</p>;
  return (
    <ul className={styles.draftList} data-testid="kept-list">
      {drafts.map((one) => (
        <Row key={copyId(one)} draft={one} owner={owner} locale={locale} messages={messages} />
      ))}
    </ul>
  );
}

function Row({ draft, owner, locale, messages }: Props & { draft: LocalDraft }) {
  const { page, forms, gone } = messages;
  return (
    <li className={panels.panel}>
      <h2>
        {draftName(draft, forms)}
        {draft.about && <span className={styles.draftAbout}> {draft.about}</span>}
      </h2>
      {draft.gone && <p>{gone.short}</p>}
      <DraftWords
        draft={draft}
        most={draft.gone ? Number.POSITIVE_INFINITY : SHOWN}
        className={styles.draftText}
        locale={locale}
      />
      <p className="hint">
        <Sentence text={page.writtenOn} values={{ date: <Moment at={draft.at} locale={locale} /> }} locale={locale} />
      </p>
      <DraftActs
        draft={draft}
        owner={owner}
        primary
        className={dialogs.dialogButtons}
        locale={locale}
        messages={messages}
      />
    </li>
  );
}
