"use client";

import { useId } from "react";
import { DraftNotices } from "@/components/ui/autosave/draft-notices";
import { EditorFields } from "@/components/ui/autosave/editor-fields";
import { SaveStatus, type SyncMessages } from "@/components/ui/autosave/save-status";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Example } from "@/components/ui/fields/example";
import { FieldLength } from "@/components/ui/fields/field-length";
import forms from "@/components/ui/forms.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { OpenPartView } from "@/lib/progress/present";
import styles from "./updates.module.css";
import { LONGEST_PART, usePlacePart } from "./use-place-part";

type Props = {
  code: string;
  part: OpenPartView;
  /** What the place wrote for the last update. */
  last: string | null;
  owner: number;
  locale: Locale;
  messages: Messages["progress"]["part"] & Pick<Messages["terms"], "exampleTitle">;
  sync: SyncMessages;
};

/** Where a place writes its part of the next update; saved as it is typed. */
export function PartEditor({ code, part, last, owner, locale, messages, sync: saving }: Props) {
  const id = useId();
  const draft = usePlacePart(code, part, owner, locale);
  const { sync, state } = draft;
  const { body } = state.content;
  const write = (text: string) => sync.change(() => ({ body: text }));
  const name = formatMessage(messages.label, locale, { place: part.place.name[locale] });
  return (
    <EditorFields className={styles.partEditor}>
      <DraftNotices draft={draft} nameOf={() => name} shown={String} locale={locale} messages={saving} />
      <div className={forms.field} data-field="">
        <div className={forms.fieldHead}>
          <label htmlFor={id}>{name}</label>
          <FieldLength longest={LONGEST_PART} />
        </div>
        <p className={forms.fieldHint} id={`${id}-hint`}>
          {messages.hint}
        </p>
        <Example title={messages.exampleTitle} text={messages.example} />
        <textarea
          id={id}
          rows={6}
          value={body}
          aria-describedby={`${id}-hint`}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <div className={styles.partState}>
        <SaveStatus
          save={state.save}
          notSaved={state.faults.length > 0 ? name : ""}
          locale={locale}
          messages={saving}
          onRetry={() => void sync.flush()}
        />
        {last && !body && (
          <button type="button" className={classes(controls.button, controls.quiet)} onClick={() => write(last)}>
            {messages.useLast}
          </button>
        )}
      </div>
    </EditorFields>
  );
}
