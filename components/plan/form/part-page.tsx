"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import planStyles from "@/components/plan/plan.module.css";
import { DraftNotices } from "@/components/ui/autosave/draft-notices";
import styles from "@/components/ui/autosave/editor.module.css";
import { EditorFields } from "@/components/ui/autosave/editor-fields";
import { SaveStatus } from "@/components/ui/autosave/save-status";
import type { OpenDraft } from "@/components/ui/autosave/use-draft-sync";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { FormSection } from "@/lib/plan-model/sections";
import type { FindingPage, FindingView } from "@/lib/plans/sections/present";
import type { Bilingual } from "@/lib/taxonomy/queries";
import { CheckList } from "../check-list";
import { SectionsNav } from "../sections-nav";
import fieldsStyles from "./fields.module.css";
import type { PlanMessages } from "./messages";
import { useFindings } from "./use-findings";

/** What every page of the guided form has around its fields. */
export type AroundPart = {
  code: string;
  part: FormSection;
  findings: FindingPage;
  /** The parts with a translation that is behind. */
  behind: string[];
  neighbours: { previous: FormSection | null; next: FormSection | null };
  /** What sends the plan once it is clean. */
  sending: ReactNode;
  /** Who saved it last, and when. */
  last: { editor: Bilingual | null; updatedAt: string };
  locale: Locale;
  messages: PlanMessages;
  /** What else stands on this page: below the fields, and beside them. */
  below?: ReactNode;
  beside?: ReactNode;
};
type Props<C extends object> = {
  formContext: AroundPart;
  draft: OpenDraft<C>;
  /** Whether nobody has written it yet. */
  fresh?: boolean;
  /** The fields that are not saved, by their names. */
  notSaved: string;
  nameOf: (path: string) => string;
  shown: (value: unknown, path: string) => string;
  onGo: (path: string) => void;
  /** What stands beside the line about saving. */
  tools?: ReactNode;
  children: ReactNode;
};

/** A page of the guided form: whether it is saved, its fields, the way on, and beside them what the plan still lacks. */
export function PartPage<C extends object>({ formContext, draft, children, ...props }: Props<C>) {
  const { code, part, findings: initial, behind, neighbours, sending, last, locale, messages } = formContext;
  const { sync, state } = draft;
  const findings = useFindings(code, state.version, initial, locale);
  const [firstVersion] = useState(state.version);
  const here = (target: FormSection) => `/${locale}/projects/${code}/plan/edit/${target}`;
  return (
    <div className={planStyles.planForm}>
      <EditorFields className={planStyles.planFields} draft={`plan/${code}/${part}`}>
        <div className={styles.editorBar}>
          {props.fresh && state.save.kind === "saved" && !props.notSaved ? (
            <p className={styles.saveStatus} data-testid="save-status">
              {messages.form.neverEdited}
            </p>
          ) : (
            <SaveStatus
              save={state.save}
              notSaved={props.notSaved}
              locale={locale}
              messages={messages.sync}
              onRetry={() => void sync.flush()}
            />
          )}
          {props.tools}
        </div>
        <DraftNotices
          draft={draft}
          nameOf={props.nameOf}
          shown={props.shown}
          locale={locale}
          messages={messages.sync}
        />
        {children}
        {formContext.below}
        {last.editor && (
          <p className="hint">
            <Sentence
              text={messages.form.editedBy}
              values={{ name: last.editor[locale], date: <Moment at={last.updatedAt} locale={locale} /> }}
              locale={locale}
            />
          </p>
        )}
        <div className={fieldsStyles.planSteps} data-testid="plan-steps">
          {neighbours.previous && (
            <Link className={controls.button} prefetch={false} href={here(neighbours.previous)}>
              {formatMessage(messages.form.previous, locale, { name: messages.sections[neighbours.previous] })}
            </Link>
          )}
          {neighbours.next ? (
            <Link className={classes(controls.button, controls.primary)} prefetch={false} href={here(neighbours.next)}>
              {formatMessage(messages.form.next, locale, { name: messages.sections[neighbours.next] })}
            </Link>
          ) : (
            <Link
              className={classes(controls.button, findings.musts > 0 ? controls.primary : undefined)}
              prefetch={false}
              href={`/${locale}/projects/${code}/plan#plan-check`}
            >
              {messages.form.toCheck}
            </Link>
          )}
        </div>
      </EditorFields>
      <aside className={planStyles.planBeside}>
        <SectionsNav
          code={code}
          parts={findings.parts}
          behind={behind}
          current={part}
          locale={locale}
          messages={messages}
        />
        <CheckList
          code={code}
          findings={findings.items}
          round={findings.round}
          locale={locale}
          messages={messages}
          send={{
            by: sending,
            primary: !neighbours.next,
            written: state.version !== firstVersion,
            saveFirst: () => sync.flush(),
          }}
          onGo={(finding: FindingView) => {
            if (finding.part === part) props.onGo(finding.path);
            return finding.part === part;
          }}
        />
        {formContext.beside}
      </aside>
    </div>
  );
}
