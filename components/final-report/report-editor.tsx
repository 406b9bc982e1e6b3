"use client";

import Link from "next/link";
import { useCallback, useState } from "react";
import { TextField } from "@/components/plan/form/text-field";
import planStyles from "@/components/plan/plan.module.css";
import { DraftNotices, namesOf } from "@/components/ui/autosave/draft-notices";
import editorStyles from "@/components/ui/autosave/editor.module.css";
import { EditorFields } from "@/components/ui/autosave/editor-fields";
import { SaveStatus } from "@/components/ui/autosave/save-status";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { useGoToField } from "@/components/ui/fields/use-go-to-field";
import forms from "@/components/ui/forms.module.css";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import { checkReport } from "@/lib/final-report/check";
import type { ReportView } from "@/lib/final-report/present";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { withValueAt } from "@/lib/merge/at";
import { otherOf, textsIn } from "@/lib/plan-model/text";
import type { PlanText } from "@/lib/plan-model/text-form";
import { LIMITS } from "@/lib/text/limits";
import type { Option } from "./code-choice";
import { fieldName } from "./field-name";
import styles from "./final-report.module.css";
import type { ReportMessages } from "./messages";
import { Missing } from "./missing";
import { PracticesField } from "./practices-field";
import { ReachedFacts } from "./reached-facts";
import { useReportDraft } from "./use-report-draft";

type Props = {
  report: ReportView;
  /** Whose unsaved text this browser keeps. */
  owner: number;
  themes: Option[];
  places: Option[];
  locale: Locale;
  messages: ReportMessages;
};

const { paragraphs } = LIMITS;
const TEXTS_AFTER = ["lessons", "next"] as const;

/** The final report, written by several people: saves by itself, and says what completing the project still needs. */
export function ReportEditor({ report, owner, themes, places, locale, messages }: Props) {
  const { code, originalLanguage: original, indicators } = report;
  const other = otherOf(original);
  const draft = useReportDraft({ report, owner, locale });
  const { sync, state } = draft;
  const { content, save } = state;
  const [both, setBoth] = useState(() => textsIn(report.content).some(({ text }) => text[other]));
  const { change } = sync;
  const set = useCallback((path: string, text: PlanText) => change((now) => withValueAt(now, path, text)), [change]);

  const go = useGoToField(
    other,
    useCallback(() => setBoth(true), []),
  );

  const nameOf = (path: string) => fieldName(path, { content, indicators, locale, messages });
  const measured = indicators.filter(({ last }) => last).map(({ key }) => key);
  const text = { original, both, messages: messages.form, onText: set, longest: paragraphs };
  const fresh = state.version === 0 && save.kind === "saved";

  return (
    <div className={planStyles.planForm}>
      <EditorFields className={classes(planStyles.planFields, styles.reportFields)}>
        <div className={editorStyles.editorBar}>
          {fresh ? (
            <p className={editorStyles.saveStatus} data-testid="save-status">
              {messages.neverWritten}
            </p>
          ) : (
            <SaveStatus
              save={save}
              notSaved={namesOf(
                state.faults.map(({ path }) => path),
                nameOf,
                locale,
              )}
              locale={locale}
              messages={messages.sync}
              onRetry={() => void sync.flush()}
            />
          )}
          <button
            type="button"
            className={classes(controls.button, controls.quiet)}
            aria-pressed={both}
            onClick={() => setBoth(!both)}
          >
            {both ? messages.form.hideOther[other] : messages.form.showOther[other]}
          </button>
        </div>
        <DraftNotices
          draft={draft}
          nameOf={nameOf}
          shown={(value) => shown(value, [...themes, ...places], locale)}
          locale={locale}
          messages={messages.sync}
        />
        <TextField
          {...text}
          path="summary"
          label={messages.fields.summary}
          hint={messages.hints.summary}
          example={messages.examples.summary}
          value={content.summary}
        />
        <section aria-labelledby="report-reached">
          <h2 id="report-reached">{messages.fields.reached}</h2>
          {indicators.length > 0 ? (
            <p className={forms.fieldHint}>
              {messages.hints.reached}{" "}
              <Link prefetch={false} href={`/${locale}/projects/${code}/progress#indicators`}>
                {messages.toProgress}
              </Link>
            </p>
          ) : (
            <p className={panels.sectionEmpty}>{messages.noIndicators}</p>
          )}
          {indicators.map((indicator) => (
            <div key={indicator.key} className={styles.reached}>
              <h3>{inLanguage(indicator.name, locale)?.text}</h3>
              <ReachedFacts indicator={indicator} locale={locale} messages={messages} />
              <TextField
                {...text}
                path={`reached.${indicator.key}`}
                label={formatMessage(messages.wordOn, locale, { name: inLanguage(indicator.name, locale)?.text ?? "" })}
                value={content.reached[indicator.key]}
              />
            </div>
          ))}
        </section>
        <section aria-labelledby="report-practices">
          <h2 id="report-practices">{messages.fields.practices}</h2>
          <p className={forms.fieldHint}>{messages.hints.practices}</p>
          <PracticesField
            practices={content.practices}
            original={original}
            both={both}
            themes={themes}
            places={places}
            locale={locale}
            messages={messages}
            change={change}
          />
        </section>
        {TEXTS_AFTER.map((field) => (
          <TextField
            key={field}
            {...text}
            path={field}
            label={messages.fields[field]}
            hint={messages.hints[field]}
            example={messages.examples[field]}
            value={content[field]}
          />
        ))}
        {report.editor && report.updatedAt && (
          <p className="hint">
            <Sentence
              text={messages.form.editedBy}
              values={{ name: report.editor[locale], date: <Moment at={report.updatedAt} locale={locale} /> }}
              locale={locale}
            />
          </p>
        )}
      </EditorFields>
      <aside className={planStyles.planBeside}>
        <Missing
          code={code}
          findings={checkReport({ content, original, indicators, measured })}
          locale={locale}
          messages={messages}
          onGo={go}
        />
      </aside>
    </div>
  );
}

/** A field's value in words: codes by their names. */
function shown(value: unknown, options: Option[], locale: Locale): string {
  if (Array.isArray(value)) {
    const announcement = value.map((code) => options.find((option) => option.code === code)?.name ?? String(code));
    return announcement.join(PUNCTUATION[locale].list);
  }
  return typeof value === "string" ? value : "";
}
