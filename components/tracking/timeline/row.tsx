import { classes } from "@/components/ui/classes";
import { formatDay } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isRunning } from "@/lib/project-rules/status";
import type { TimelineRow } from "@/lib/tracking/present";
import type { Scale } from "./scale";
import styles from "./timeline.module.css";

type Milestone = TimelineRow["milestones"][number];
const HEIGHT = 46;
const MIDDLE = 24;
const NO_SPAN = { startsOn: null, endsOn: null };

/** Where and when a milestone is drawn: reached on its day, else where it is expected. */
const placed = ({ completedOn, expectedOn, dueOn }: Milestone) => completedOn ?? expectedOn ?? dueOn;

/** A milestone's shape: full when reached, hollow when ahead, a triangle when late, whatever the colour. */
function Shape({ standing, x }: { standing: Milestone["standing"]; x: number }) {
  const y = MIDDLE;
  switch (standing) {
    case "REACHED":
      return <circle className={classes(styles.mark, styles.reached)} data-standing={standing} cx={x} cy={y} r={6} />;
    case "REACHED_LATE":
      return (
        <path
          className={classes(styles.mark, styles.reachedLate)}
          data-standing={standing}
          d={`M${x - 7} ${y + 6}L${x} ${y - 7}L${x + 7} ${y + 6}Z`}
        />
      );
    case "LATE":
      return (
        <path
          className={classes(styles.mark, styles.late)}
          data-standing={standing}
          d={`M${x - 8} ${y + 7}L${x} ${y - 8}L${x + 8} ${y + 7}Z`}
        />
      );
    case "EXPECTED_LATER":
      return (
        <path
          className={classes(styles.mark, styles.ahead)}
          data-standing={standing}
          d={`M${x - 7} ${y}L${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}Z`}
        />
      );
    case "AHEAD":
      return <circle className={classes(styles.mark, styles.ahead)} data-standing={standing} cx={x} cy={y} r={6} />;
  }
}

/** What a milestone's mark says to whoever cannot see it, and on hover. */
export function milestoneLabel(milestone: Milestone, locale: Locale): string {
  const messages = messagesOf(locale).tracking.timeline;
  const day = (text: string) => formatDay(text, locale);
  const { title, baselineOn, dueOn, expectedOn, completedOn, standing } = milestone;
  return [
    title,
    messages.standings[standing],
    baselineOn && baselineOn !== dueOn && formatMessage(messages.agreedFor, locale, { date: day(baselineOn) }),
    formatMessage(messages.dueOn, locale, { date: day(dueOn) }),
    !completedOn &&
      expectedOn &&
      expectedOn !== dueOn &&
      formatMessage(messages.expectedOn, locale, { date: day(expectedOn) }),
    completedOn && formatMessage(messages.reachedOn, locale, { date: day(completedOn) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Mark({
  row,
  milestone,
  scale,
  locale,
}: {
  row: TimelineRow;
  milestone: Milestone;
  scale: Scale;
  locale: Locale;
}) {
  const day = placed(milestone);
  const baseline = milestone.baselineOn ?? milestone.dueOn;
  const announcement = milestoneLabel(milestone, locale);
  const x = scale.x(day);
  if (!scale.shows(day)) return null;
  return (
    <a
      href={`/${locale}/projects/${row.code}/progress#milestone-${milestone.id}`}
      aria-label={announcement}
      className={styles.milestone}
      data-testid="milestone"
    >
      <title>{announcement}</title>
      {baseline !== day && scale.shows(baseline) && (
        <>
          <path className={styles.slip} d={`M${scale.x(baseline)} ${MIDDLE}H${x}`} />
          <path className={styles.agreedDay} d={`M${scale.x(baseline)} ${MIDDLE - 9}v18`} />
        </>
      )}
      <rect className={styles.hit} x={x - 12} y={MIDDLE - 12} width={24} height={24} />
      <Shape standing={milestone.standing} x={x} />
    </a>
  );
}

type SpanProps = {
  from: string | null;
  to: string | null;
  scale: Scale;
  className?: string;
  y: number;
  height: number;
};
function Span({ from, to, scale, className, y, height }: SpanProps) {
  const start = Math.max(0, scale.x(from ?? scale.from));
  const end = Math.min(scale.width, scale.x(to ?? scale.to));
  if ((!from && !to) || end <= start) return null;
  return <rect className={className} x={start} y={y} width={end - start} height={height} rx={2} />;
}

/** One project's line: behind the plan first agreed, on it what has been done and what is planned, and its milestones. */
export function TimelineDrawing({
  row,
  scale,
  today,
  locale,
}: {
  row: TimelineRow;
  scale: Scale;
  today: string;
  locale: Locale;
}) {
  const { agreed, plan, startedOn, endedOn, milestones } = row;
  const wasAgreed = startedOn || isRunning(row.status);
  const baseline = agreed.startsOn || agreed.endsOn ? agreed : wasAgreed ? plan : NO_SPAN;
  const doneUntil = startedOn && (endedOn ?? today);
  const undated = ![agreed.startsOn, agreed.endsOn, plan.startsOn, plan.endsOn, startedOn, ...milestones].some(Boolean);
  const late = !endedOn && !!startedOn && !!plan.endsOn && plan.endsOn < today;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group, and no element of HTML is that in SVG
    <svg
      width={scale.width}
      height={HEIGHT}
      role="group"
      aria-label={row.title[locale] ?? row.title[row.originalLanguage] ?? row.code}
    >
      {scale.ticks.map(({ day, x, major }) => (
        <path key={day} className={classes(styles.tick, major ? styles.major : undefined)} d={`M${x} 0V${HEIGHT}`} />
      ))}
      <Span
        from={baseline.startsOn}
        to={baseline.endsOn}
        scale={scale}
        className={styles.spanAgreed}
        y={MIDDLE + 9}
        height={6}
      />
      <Span
        from={plan.startsOn}
        to={plan.endsOn}
        scale={scale}
        className={styles.spanPlan}
        y={MIDDLE - 5}
        height={10}
      />
      {doneUntil && (
        <Span from={startedOn} to={doneUntil} scale={scale} className={styles.spanDone} y={MIDDLE - 5} height={10} />
      )}
      {late && plan.endsOn && (
        <Span from={plan.endsOn} to={today} scale={scale} className={styles.spanLate} y={MIDDLE - 5} height={10} />
      )}
      {scale.shows(today) && <path className={styles.today} d={`M${scale.x(today)} 0V${HEIGHT}`} />}
      {undated && (
        <text className={styles.undated} x={(scale.shows(today) ? scale.x(today) : 0) + 8} y={MIDDLE + 5}>
          {messagesOf(locale).tracking.timeline.noDates}
        </text>
      )}
      {milestones.map((milestone) => (
        <Mark key={milestone.id} row={row} milestone={milestone} scale={scale} locale={locale} />
      ))}
    </svg>
  );
}
