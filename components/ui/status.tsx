import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Health } from "@/lib/project-rules/health";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { HealthWhy } from "@/lib/projects/present";
import { classes } from "./classes";
import labels from "./labels.module.css";
import { Tip } from "./tip";

/** A project's status in words. */
export function StatusLabel({ status, locale }: { status: ProjectStatus; locale: Locale }) {
  return <span className={classes(labels.status, labels[status])}>{messagesOf(locale).status[status]}</span>;
}

const SHAPES: Record<Health, string> = { ON_TRACK: "●", AT_RISK: "◆", LATE: "▲", STALE: "○" };

type HealthProps = { health: Health; why?: HealthWhy | null; locale: Locale };

/** A project's health: shape and word first, colour third; on hover, focus and touch the rule that it follows from. */
export function HealthLabel({ health, why, locale }: HealthProps) {
  const messages = messagesOf(locale).terms;
  const announcement = why && formatReason(why, locale);
  return (
    <Tip
      className={classes(labels.health, labels[health])}
      label={
        <>
          <span aria-hidden="true">{SHAPES[health]}</span> {messages.health[health]}
        </>
      }
    >
      <span>{messages.healthMeans[health]}</span>
      {announcement && <span className={labels.tipCause}>{announcement}</span>}
    </Tip>
  );
}

/** What caused a health, in a sentence. */
function formatReason(
  { rule, first, expectedOn, endsOn, more, lastActivityAt, reportingIntervalDays }: HealthWhy,
  locale: Locale,
): string {
  const { healthRules, healthMore } = messagesOf(locale).terms;
  const day = (date: string | null | undefined) => (date ? formatDate(date, locale) : "");
  const sentence = formatMessage(healthRules[rule], locale, {
    title: first?.text ?? "",
    dueOn: day(first?.dueOn),
    expectedOn: day(expectedOn),
    endsOn: day(endsOn),
    lastActivityAt: day(lastActivityAt),
    count: reportingIntervalDays,
  });
  const rest = more > 0 ? formatMessage(healthMore, locale, { count: more }) : "";
  return [sentence, rest].filter(Boolean).join(locale === "en" ? " " : "");
}
