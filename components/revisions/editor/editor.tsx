"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { DraftNotices, namesOf } from "@/components/ui/autosave/draft-notices";
import styles from "@/components/ui/autosave/editor.module.css";
import { EditorFields } from "@/components/ui/autosave/editor-fields";
import { SaveStatus } from "@/components/ui/autosave/save-status";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { DialogMessages } from "@/components/ui/dialogs/reason-dialog";
import { Example } from "@/components/ui/fields/example";
import type { ProblemMessages } from "@/components/ui/fields/field-messages";
import { FieldGroup, fieldId } from "@/components/ui/fields/form-field";
import type { NumberMessages } from "@/components/ui/fields/typed-number";
import { ErrorSummary } from "@/components/ui/notices/error-summary";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { type Content, LISTS } from "@/lib/profiles/revisions/content";
import type { Revision } from "@/lib/profiles/revisions/present";
import { LIMITS } from "@/lib/text/limits";
import type { ChangeMessages, EditMessages } from "../messages";
import { type Names, nameOf } from "../names";
import { ChallengeChoice, ThemeChoice } from "./code-choice";
import { Discard } from "./discard";
import editorStyles from "./editor.module.css";
import { fieldName } from "./field-name";
import { Figures } from "./figures";
import { ItemList } from "./item-list";
import { LiveDifference, useDifference } from "./live-difference";
import { NoteFields } from "./notes";
import { SendDraft } from "./send-draft";
import { TextPair } from "./text-pair";
import { useDraft } from "./use-draft";
import { announcement, useSending } from "./use-sending";

type Props = {
  draft: Revision;
  published: Content | null;
  /** Whose unsaved text this browser keeps. */
  owner: number;
  names: Names;
  locale: Locale;
  messages: EditMessages;
  numbers: NumberMessages;
  changeMessages: ChangeMessages;
  problems: ProblemMessages;
  dialog: DialogMessages;
  failure: Messages["project"]["failure"];
};

/** Edits a draft in both languages; saves by itself, shows what differs, and never overwrites what somebody else wrote. */
export function Editor({
  draft,
  published,
  owner,
  names,
  locale,
  messages,
  numbers,
  changeMessages,
  problems,
  dialog,
  failure,
}: Props) {
  const router = useRouter();
  const { slug } = draft.place;
  const open = useDraft(draft, owner, locale);
  const { sync, state } = open;
  const { content } = state;
  const nameOf = (path: string) => fieldName(path, content, messages, locale);
  const { change } = sync;
  const sending = useSending(content, { slug, sync, published, locale, problems, done: messages.submitDone });
  const changes = useDifference(published, content);
  const [unreadable, setUnreadable] = useState<string[]>([]);
  const onUnreadable = useCallback(
    (path: string, is: boolean) =>
      setUnreadable((paths) =>
        is === paths.includes(path) ? paths : is ? [...paths, path] : paths.filter((one) => one !== path),
      ),
    [],
  );

  const errors = { ...sending.errors, ...announcement(state.faults, problems, locale) };
  const notSaved = namesOf([...unreadable, ...state.faults.map(({ path }) => path)], nameOf, locale);
  const shared = { errors, locale, messages, change };
  const preview = `/${locale}/places/${slug}/edit/preview`;

  return (
    <EditorFields draft={`profile/${slug}/${draft.number}`}>
      <div className={styles.editorBar}>
        <SaveStatus
          save={state.save}
          notSaved={notSaved}
          locale={locale}
          messages={messages}
          onRetry={() => void sync.flush()}
        />
        <div className={styles.editorBarButtons}>
          {changes && (
            <a className={classes(controls.button, controls.quiet)} href="#difference">
              {formatMessage(messages.differenceCount, locale, { count: changes.length })}
            </a>
          )}
          <a
            className={classes(controls.button, controls.quiet)}
            href={preview}
            onClick={(event) => {
              event.preventDefault();
              void sync.flush().then((saved) => saved && router.push(preview));
            }}
          >
            {messages.preview}
          </a>
        </div>
      </div>

      <DraftNotices
        draft={open}
        nameOf={nameOf}
        shown={(value) => shownValue(value, names)}
        locale={locale}
        messages={messages}
      />
      <ErrorSummary
        key={sending.attempt}
        title={formatMessage(messages.errors, locale, { count: Object.keys(sending.errors).length })}
        errors={sending.errors}
        nameOf={nameOf}
      />

      <section className={styles.editedSection} aria-labelledby="edited-figures">
        <h2 id="edited-figures">{messages.figures}</h2>
        <p className={styles.sectionHint}>{messages.figuresHint}</p>
        <Figures
          {...shared}
          content={content}
          published={published}
          sourcePage={draft.sourcePage}
          numbers={numbers}
          onUnreadable={onUnreadable}
        />
      </section>
      <NoteFields {...shared} content={content} published={published} />

      <section className={styles.editedSection} aria-labelledby="edited-overview">
        <h2 id="edited-overview">{messages.called.fields.overview}</h2>
        <p className={styles.sectionHint}>{messages.paragraphs}</p>
        <TextPair
          path="overview"
          label={messages.called.fields.overview}
          value={content.overview}
          longest={LIMITS.page}
          rows={12}
          errors={errors}
          messages={messages}
          onChange={(language, text) => change((now) => ({ ...now, overview: { ...now.overview, [language]: text } }))}
        />
      </section>

      {LISTS.map((list) => (
        <section key={list} className={styles.editedSection} aria-labelledby={`edited-${list}`}>
          <h2 id={`edited-${list}`}>{messages.called.fields[list]}</h2>
          <p className={styles.sectionHint}>{messages[`${list}Hint`]}</p>
          <Example title={messages.exampleTitle} text={messages.examples[list]} />
          <ItemList {...shared} list={list} items={content[list]} names={names} />
        </section>
      ))}

      <section className={styles.editedSection}>
        <FieldGroup path="themes" label={messages.called.fields.themes} hint={messages.themesHint} errors={errors}>
          <ThemeChoice
            names={names}
            chosen={content.themes}
            onChange={(themes) => change((now) => ({ ...now, themes }))}
          />
        </FieldGroup>
        <FieldGroup path="challenges" label={messages.called.fields.challenges} errors={errors}>
          <ChallengeChoice
            names={names}
            chosen={content.challenges}
            onChange={(challenges) => change((now) => ({ ...now, challenges }))}
          />
        </FieldGroup>
      </section>

      <LiveDifference
        changes={changes}
        names={names}
        locale={locale}
        messages={messages}
        changeMessages={changeMessages}
      />

      <div className={editorStyles.editorEnd}>
        <SendDraft
          slug={slug}
          sending={sending}
          onPress={() =>
            unreadable[0] ? document.getElementById(fieldId(unreadable[0]))?.focus() : void sending.ask()
          }
          locale={locale}
          messages={messages}
          dialog={dialog}
          failure={failure}
        />
        <Discard
          slug={slug}
          version={() => sync.state().version}
          onDone={() => {
            sync.stop();
            sync.ports.forget();
          }}
          locale={locale}
          messages={messages}
          failure={failure}
        />
      </div>
    </EditorFields>
  );
}

/** A field's value in words: codes by their names, notes by what they say. */
function shownValue(value: unknown, names: Names): string {
  if (!Array.isArray(value)) return value === null || value === undefined ? "" : String(value);
  return value
    .map((entry) => (typeof entry === "string" ? nameOf(names, entry) : `${entry.en} ${entry.zh}`))
    .join(" · ");
}
