"use client";

import { type FormEvent, useRef, useState } from "react";
import { send } from "@/components/query/send";
import { useFreshPage } from "@/components/query/use-fresh-page";
import { DraftNotices, namesOf } from "@/components/ui/autosave/draft-notices";
import { useDraftOwner } from "@/components/ui/autosave/draft-owner";
import { EditorFields } from "@/components/ui/autosave/editor-fields";
import { SaveStatus, type SyncMessages } from "@/components/ui/autosave/save-status";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { FieldLength } from "@/components/ui/fields/field-length";
import { WrongFields } from "@/components/ui/fields/wrong-fields";
import forms from "@/components/ui/forms.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import type { AssessmentView } from "@/lib/assessments/schema";
import { type Answer, isAnswered } from "@/lib/assessments/template";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { LIMITS } from "@/lib/text/limits";
import { QuestionField } from "./question-field";
import { useAnswers } from "./use-answers";

type Props = {
  assessment: AssessmentView;
  locale: Locale;
  messages: Messages["assessment"];
  sync: SyncMessages;
  failure: Messages["project"]["failure"];
  dialogMessages: DialogMessages;
};
const NO_ANSWER: Answer = { value: null, comment: null };

/** The checklist, saved while it is answered; handed in when every question that needs one has an answer. */
export function AssessmentForm({ assessment, locale, messages, sync: saving, failure, dialogMessages }: Props) {
  const [, freshPage] = useFreshPage();
  const keeper = useDraftOwner();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [tries, setTries] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [requested, setRequested] = useState(false);
  const draft = useAnswers(assessment, locale);
  const { sync, state } = draft;
  const { answers, privateNote } = state.content;
  const { questions } = assessment.template;

  function answer(key: string, answered: Answer) {
    const given = { ...answered, version: assessment.planVersion };
    setMissing((before) => before.filter((one) => one !== key));
    sync.change((now) => ({ ...now, answers: { ...now.answers, [key]: given } }));
  }
  /** What a field is called: by its question. */
  function nameOf(path: string): string {
    const [field, key] = path.split(".");
    if (field === "privateNote") return messages.privateNote;
    return questions.find((question) => question.key === key)?.text[locale] ?? "";
  }
  function shown(value: unknown): string {
    return typeof value === "boolean" ? (value ? messages.yes : messages.no) : String(value ?? "");
  }

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const open = questions.filter((one) => one.required && !isAnswered(one, answers[one.key])).map(({ key }) => key);
    setMissing(open);
    setError(null);
    setTries((before) => (open.length > 0 ? before + 1 : 0));
    setRequested(open.length === 0);
  }
  /** Leads from one question to the next that is chosen from, or to the last, which is written. */
  function goOn(from: number) {
    const next = document.getElementById(`question-${questions[from + 1]?.key}`);
    next?.scrollIntoView({ block: "nearest" });
    const given =
      next?.querySelector<HTMLElement>("input:checked") ?? next?.querySelector<HTMLElement>("input, textarea");
    given?.focus({ preventScroll: true });
  }

  async function handIn() {
    if (busy) return;
    setBusy(true);
    try {
      // Where it could not be saved, the line about saving says why, and the question must not lie over it.
      if (!(await sync.flush())) {
        setRequested(false);
        return setBusy(false);
      }
      const path = `/api/v1/assessments/${assessment.id}`;
      const handedIn = { status: "SUBMITTED", planVersion: assessment.planVersion };
      await send("PATCH", path, handedIn, { locale, ifMatch: sync.state().version });
      tellAct(messages.form.done.SUBMITTED);
      freshPage();
    } catch (problem) {
      setError(problem);
      setBusy(false);
      setRequested(false);
      // Where a new version was sent meanwhile, the page says so, and what changed.
      freshPage();
    }
  }

  return (
    <>
      <form ref={form} onSubmit={ask} noValidate>
        <EditorFields>
          <DraftNotices draft={draft} nameOf={nameOf} shown={shown} locale={locale} messages={saving} />
          <p className={forms.fieldHint}>{messages.form.keys}</p>
          {questions.map((question, index) => (
            <QuestionField
              key={question.key}
              question={question}
              answer={answers[question.key] ?? NO_ANSWER}
              planVersion={assessment.planVersion}
              missing={missing.includes(question.key)}
              locale={locale}
              messages={messages}
              onChange={(given) => answer(question.key, given)}
              onGoOn={() => goOn(index)}
            />
          ))}
          <label className={forms.field} data-field="">
            <span>
              {messages.privateNote} <FieldLength longest={LIMITS.remark} />
            </span>
            <span className={forms.fieldHint}>{messages.privateNoteWhose}</span>
            <textarea
              rows={3}
              value={privateNote}
              onChange={({ currentTarget }) => sync.change((now) => ({ ...now, privateNote: currentTarget.value }))}
            />
          </label>
          <SaveStatus
            save={state.save}
            notSaved={namesOf(
              state.faults.map(({ path }) => path),
              nameOf,
              locale,
            )}
            locale={locale}
            messages={saving}
            onRetry={() => void sync.flush()}
          />
          {keeper && (
            <WrongFields
              form={form}
              tries={tries}
              locale={locale}
              messages={{ ...keeper.faults, several: messages.form.missing }}
            />
          )}
          <Failure error={error} locale={locale} messages={failure} />
          <p className={forms.fieldHint}>{messages.form.submitTells}</p>
          <button type="submit" className={classes(controls.button, controls.primary)} disabled={busy}>
            {messages.form.submit}
          </button>
        </EditorFields>
      </form>
      {requested && (
        <ReasonDialog
          place={`move/assessment-${assessment.id}`}
          title={messages.form.submitTitle}
          description={messages.form.submitAsks}
          confirm={messages.form.submit}
          danger={false}
          reason={null}
          pending={busy}
          failure={null}
          messages={dialogMessages}
          onConfirm={handIn}
          onClose={() => setRequested(false)}
        />
      )}
    </>
  );
}
