"use client";

import Link from "next/link";
import planStyles from "@/components/plan/plan.module.css";
import { classes } from "@/components/ui/classes";
import { fieldId } from "@/components/ui/fields/form-field";
import checkListStyles from "@/components/ui/lists/check-list.module.css";
import panels from "@/components/ui/panels.module.css";
import type { ReportFinding } from "@/lib/final-report/check";
import type { Locale } from "@/lib/language/locales";
import { formatMessage, type Sentence } from "@/lib/language/say";
import type { ReportMessages } from "./messages";

type Props = {
  code: string;
  findings: ReportFinding[];
  locale: Locale;
  messages: Pick<ReportMessages, "missing" | "findings">;
  /** Goes to the field. */
  onGo: (path: string) => void;
};

/** All that the report still lacks, each a link to its field; what completing the project needs comes first. */
export function Missing({ code, findings, locale, messages, onGo }: Props) {
  const sentences = messages.findings as Record<string, Sentence>;
  const of = (severity: ReportFinding["severity"]) => findings.filter((finding) => finding.severity === severity);
  const [musts, shoulds] = [of("must"), of("should")];
  const items = (list: ReportFinding[]) => (
    <ul className={checkListStyles.checkList}>
      {list.map(({ code: what, path, params }) => (
        <li key={`${what} ${path}`}>
          <a
            href={`#${fieldId(path)}`}
            onClick={(event) => {
              event.preventDefault();
              onGo(path);
            }}
          >
            {formatMessage(sentences[what] ?? what, locale, params)}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <section
      className={classes(panels.panel, planStyles.planCheck)}
      data-testid="plan-check"
      aria-labelledby="report-missing"
    >
      <h2 id="report-missing">{messages.missing.title}</h2>
      {musts.length === 0 && (
        <p className={planStyles.checkReady}>
          {messages.missing.ready}{" "}
          <Link prefetch={false} href={`/${locale}/projects/${code}`}>
            {messages.missing.toProject}
          </Link>
        </p>
      )}
      {musts.length > 0 && (
        <>
          <p className={planStyles.checkMusts}>
            {formatMessage(messages.missing.musts, locale, { count: musts.length })}
          </p>
          {items(musts)}
        </>
      )}
      {shoulds.length > 0 && (
        <details>
          <summary>{formatMessage(messages.missing.shoulds, locale, { count: shoulds.length })}</summary>
          {items(shoulds)}
        </details>
      )}
    </section>
  );
}
