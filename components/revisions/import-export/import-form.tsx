"use client";

import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "@/components/query/send";
import { useFreshPage } from "@/components/query/use-fresh-page";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FileField } from "@/components/ui/fields/file-field";
import type { Messages as Faults } from "@/components/ui/fields/form-field";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ImportReport } from "@/lib/profiles/revisions/import-export/present";
import type { ChangeMessages, EditMessages } from "../messages";
import type { Names } from "../names";
import revisionsStyles from "../revisions.module.css";
import { Questions } from "./questions";
import { Report } from "./report";
import { typeOf, useImport } from "./use-import";
import type { ExchangeMessages } from "./where";

type Question = ImportReport["questions"][number];
type Props = {
  names: Names;
  locale: Locale;
  /** What the fields of a profile are called. */
  fields: EditMessages;
  messages: ExchangeMessages;
  changeMessages: ChangeMessages;
  failure: Messages["project"]["failure"];
};

const FILE = "import.file";

/** Imports a file in two steps: what would happen, and then only if that is wanted, it. */
export function ImportForm({ names, fields, locale, messages, changeMessages, failure }: Props) {
  const [, freshPage] = useFreshPage();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [answers, setAnswers] = useState<string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const mutation = useImport(locale);
  const { isPending } = mutation;
  const writing = isPending && !!mutation.variables?.plan;

  useEffect(() => {
    if (report) heading.current?.focus();
  }, [report]);

  function check(): Faults {
    if (!file) return { [FILE]: messages.chooseFile };
    return typeOf(file) ? {} : { [FILE]: messages.unknownFile };
  }

  function send(plan: string | null, given = answers) {
    if (isPending) return;
    if (!file) return;
    return mutation.mutateAsync(
      { file, plan, answers: given },
      {
        onSuccess: (answer) => {
          setReport(answer);
          if (answer.written) freshPage();
        },
        onError: (error) => {
          const current = error instanceof ApiProblem ? error.problem.current : undefined;
          if (current) setReport(current as ImportReport);
        },
      },
    );
  }

  /** Once the last is answered, the file is checked with all answers. */
  function answer({ answers: possible }: Question, chosen: string) {
    const others = answers.filter((one) => !possible.some((other) => other.answer === one));
    const given = [...others, chosen];
    setAnswers(given);
    const isAnswered = (question: Question) => question.answers.some((one) => given.includes(one.answer));
    if (report?.questions.every(isAnswered)) void send(null, given)?.catch(() => undefined);
  }

  return (
    <>
      <DraftForm place="import/profiles" check={check} onSend={() => send(null)}>
        <FileField
          path={FILE}
          label={messages.file}
          accept=".xlsx,.json"
          onFile={(chosen) => {
            setFile(chosen);
            setReport(null);
            setAnswers([]);
            mutation.reset();
          }}
        />
        <button type="submit" className={controls.button} disabled={isPending}>
          {isPending && !writing ? messages.checking : messages.check}
        </button>
      </DraftForm>
      <Failure error={mutation.error} locale={locale} messages={failure} />
      {report && (
        <section className={revisionsStyles.importReport} data-testid="import-report" aria-labelledby="import-report">
          <h3 id="import-report" ref={heading} tabIndex={-1}>
            {report.written
              ? formatMessage(messages.written, locale, { count: report.counts.changed })
              : formatMessage(messages.counts, locale, report.counts)}
          </h3>
          {report.plan && (
            <button
              type="button"
              className={classes(controls.button, controls.primary)}
              disabled={isPending}
              onClick={() => void send(report.plan)?.catch(() => undefined)}
            >
              {writing ? messages.writing : formatMessage(messages.write, locale, { count: report.counts.changed })}
            </button>
          )}
          {report.questions.length > 0 && (
            <Questions
              called={{ profiles: report.profiles, fields }}
              questions={report.questions}
              given={answers}
              onAnswer={answer}
              locale={locale}
              messages={messages}
            />
          )}
          <Report
            report={report}
            names={names}
            fields={fields}
            locale={locale}
            messages={messages}
            changeMessages={changeMessages}
          />
        </section>
      )}
    </>
  );
}
