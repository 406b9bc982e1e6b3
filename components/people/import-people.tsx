"use client";

import { useEffect, useRef, useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { readerHeaders } from "@/components/query/reader";
import { ApiProblem, confirmed, refusalOf } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FileField } from "@/components/ui/fields/file-field";
import type { Messages as Faults } from "@/components/ui/fields/form-field";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { InvitationReport } from "@/lib/people/invitations/import/present";
import { ImportLines } from "./import-lines";

type Props = {
  locale: Locale;
  messages: Messages["peoplePage"]["import"];
  failure: Messages["project"]["failure"];
};

const FILE = "people.file";

/** The media type that a file's name tells; browsers call CSV many things. */
function typeOf(file: File): string | null {
  if (/\.csv$/i.test(file.name)) return "text/csv";
  return /\.xlsx$/i.test(file.name) ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : null;
}

async function sendTable(file: File, plan: string | null, locale: Locale): Promise<InvitationReport> {
  const headers = {
    "content-type": typeOf(file) ?? "",
    "accept-language": locale,
    "idempotency-key": newKey(),
    ...readerHeaders(),
  };
  const path = `/api/v1/invitations/import${plan ? `?plan=${encodeURIComponent(plan)}` : ""}`;
  const answer = await fetch(path, { method: "POST", headers, body: await file.arrayBuffer() }).catch(() => {
    throw new ApiProblem({ status: 0, code: "offline", title: "" });
  });
  const json = await answer.json().catch(() => null);
  if (!answer.ok) throw refusalOf(json, answer);
  return json as InvitationReport;
}

/** Invites everybody of a table in two steps: what would happen, line by line, and then only if that is wanted, it. */
export function ImportPeople({ locale, messages, failure }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<InvitationReport | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const change = useChange({
    shownBy: [],
    mutationFn: (plan: string | null) => confirmed(() => sendTable(file as File, plan, locale)),
    onSuccess: setReport,
    onError: (error) => {
      const current = error instanceof ApiProblem ? error.problem.current : undefined;
      if (current) setReport(current as InvitationReport);
    },
  });
  const sending = change.isPending && change.variables !== null;

  useEffect(() => {
    if (report) heading.current?.focus();
  }, [report]);

  function check(): Faults {
    if (!file) return { [FILE]: messages.chooseFile };
    return typeOf(file) ? {} : { [FILE]: messages.unknownFile };
  }

  return (
    <>
      <DraftForm place="people-import/secretariat" check={check} onSend={() => change.mutateAsync(null)}>
        <FileField
          path={FILE}
          label={messages.file}
          hint={messages.fileHint}
          accept=".xlsx,.csv"
          onFile={(chosen) => {
            setFile(chosen);
            setReport(null);
            change.reset();
          }}
        />
        <button type="submit" className={controls.button} aria-disabled={change.isPending || undefined}>
          {change.isPending && !sending ? messages.checking : messages.check}
        </button>
      </DraftForm>
      <Failure error={change.error} locale={locale} messages={failure} />
      {report && (
        <section data-testid="people-report" aria-labelledby="people-report">
          <h3 id="people-report" ref={heading} tabIndex={-1}>
            {formatMessage(report.written ? messages.written : messages.counts, locale, {
              count: report.counts.new,
              known: report.counts.known,
              faulty: report.counts.faulty,
            })}
          </h3>
          {report.plan && (
            <button
              type="button"
              className={classes(controls.button, controls.primary)}
              aria-disabled={change.isPending || undefined}
              onClick={() => change.isPending || change.mutate(report.plan)}
            >
              {sending ? messages.sending : formatMessage(messages.send, locale, { count: report.counts.new })}
            </button>
          )}
          {!report.written && (report.counts.faulty > 0 || report.faults.length > 0) && (
            <p className={panels.notice}>{messages.correct}</p>
          )}
          {report.faults.map((fault) => (
            <p key={fault} className={panels.notice}>
              {fault}
            </p>
          ))}
          <ImportLines lines={report.lines} written={report.written} locale={locale} messages={messages} />
        </section>
      )}
    </>
  );
}
