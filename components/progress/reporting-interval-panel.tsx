import { DayOf } from "@/components/ui/day-of";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { now } from "@/lib/platform/clock";
import type { ReportingIntervalView } from "@/lib/progress/present";
import { dayOf } from "@/lib/project-rules/days";
import { isRunning, type ProjectStatus } from "@/lib/project-rules/status";
import { ReportingIntervalForm } from "./reporting-interval-form";
import styles from "./work.module.css";

type Props = {
  code: string;
  status: ProjectStatus;
  reportingInterval: ReportingIntervalView;
  locale: Locale;
};

/** How often the project reports, when the next update is due, and for its lead how to change that. */
export function ReportingIntervalPanel({ code, status, reportingInterval, locale }: Props) {
  const { progress: messages, project, numbers } = messagesOf(locale);
  const running = isRunning(status);
  // Reports are sent while the project runs; before, its lead place may say how often.
  if (!running && !reportingInterval.abilities.change) return null;
  const today = dayOf(now());
  const due = () => {
    if (!reportingInterval.dueOn) return running ? messages.rhythmNone : messages.noUpdatesYet;
    return formatMessage(reportingInterval.dueOn < today ? messages.rhythmPast : messages.rhythmDue, locale, {
      date: formatDate(reportingInterval.dueOn, locale),
    });
  };
  return (
    <section className={panels.panel} aria-labelledby="reportingInterval">
      <h2 id="reportingInterval">{messages.reportingInterval}</h2>
      <p className={styles.workSmall}>
        <span>{formatMessage(messages.rhythmText, locale, { count: reportingInterval.days })}</span>
        <span>{due()}</span>
        {running && (
          <span>
            <Sentence
              text={messages.lastHeard}
              values={{ date: <DayOf at={reportingInterval.lastActivityAt} locale={locale} /> }}
              locale={locale}
            />
          </span>
        )}
      </p>
      {reportingInterval.abilities.change && (
        <ReportingIntervalForm
          code={code}
          days={reportingInterval.days}
          version={reportingInterval.version}
          locale={locale}
          messages={messages.setReportingInterval}
          failure={project.failure}
          numbers={numbers}
        />
      )}
    </section>
  );
}
