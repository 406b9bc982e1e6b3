import Link from "next/link";
import tableStyles from "@/components/tracking/table/table.module.css";
import { classes } from "@/components/ui/classes";
import { Text } from "@/components/ui/language";
import { day } from "@/lib/language/dates";
import { formatDay, formatMonth } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { listOf } from "@/lib/text/search-params";
import { TIMELINES_ON_PAGE, timelineOf } from "@/lib/tracking/timeline";
import { type TrackingRequest, trackingHref } from "../address";
import { HealthWord } from "../health-word";
import { Pages } from "../pages";
import { Calendar } from "./calendar";
import { Legend } from "./legend";
import { TimelineDrawing } from "./row";
import { type Scale, scaleOf, shifted, ZOOMS, type Zoom } from "./scale";
import styles from "./timeline.module.css";
import { TimelineTable } from "./timeline-table";

function Head({ scale, zoom, requested }: { scale: Scale; zoom: Zoom; requested: TrackingRequest }) {
  const { locale, today } = requested;
  const messages = messagesOf(locale).tracking.timeline;
  return (
    <svg width={scale.width} height={40} aria-hidden="true">
      {scale.ticks.map(({ day, x, major }) => (
        <g key={day}>
          <path className={classes(styles.tick, major ? styles.major : undefined)} d={`M${x} 4V40`} />
          <text className={classes(styles.tickName, major ? styles.major : undefined)} x={x + 4} y={16}>
            {zoom === "year" ? day.slice(0, 4) : formatMonth(day, locale)}
          </text>
        </g>
      ))}
      {scale.shows(today) && (
        <text className={styles.todayName} x={scale.x(today) + 4} y={34}>
          {messages.today}
        </text>
      )}
    </svg>
  );
}

/** Projects and their milestones along the calendar, drawn on the server. */
export async function TimelinePage({ requested }: { requested: TrackingRequest }) {
  const { locale, filter, search, actor, today } = requested;
  const messages = messagesOf(locale).tracking;
  const zoom = (Object.keys(ZOOMS) as Zoom[]).find((each) => each === listOf(search.zoom)[0]) ?? "quarter";
  const around = day.safeParse(listOf(search.around)[0]).data ?? today;
  const page = Math.max(1, Math.min(1_000, Math.floor(Number(listOf(search.page)[0])) || 1));
  const { rows, total } = await timelineOf(filter, { page }, actor);
  const scale = scaleOf(zoom, Number.isNaN(Date.parse(around)) ? today : around, filter);
  const href = (more: { zoom?: Zoom; around?: string; page?: string }) =>
    trackingHref(requested, "timeline", filter, { zoom, ...(around !== today && { around }), ...more });
  const fixed = filter.from || filter.to;
  if (rows.length === 0) return <p>{messagesOf(locale).projects.emptyTitle}</p>;
  return (
    <>
      <div className={styles.timelineTools}>
        <p className={tableStyles.tableTotal} data-testid="table-total">
          {formatMessage(messagesOf(locale).projects.found, locale, { count: total })}
        </p>
        <nav aria-label={messages.timeline.zoomLabel}>
          {(Object.keys(ZOOMS) as Zoom[]).map((each) => (
            <Link
              key={each}
              prefetch={false}
              href={href({ zoom: each })}
              aria-current={each === zoom ? "true" : undefined}
            >
              {messages.timeline.zooms[each]}
            </Link>
          ))}
        </nav>
        {!fixed && (
          <nav aria-label={messages.timeline.moveLabel}>
            <Link prefetch={false} href={href({ around: shifted(zoom, around, -1) })}>
              ← {messages.timeline.earlier}
            </Link>
            <Link prefetch={false} href={href({ around: today })}>
              {messages.timeline.today}
            </Link>
            <Link prefetch={false} href={href({ around: shifted(zoom, around, 1) })}>
              {messages.timeline.later} →
            </Link>
          </nav>
        )}
      </div>
      <Legend locale={locale} />
      <Calendar label={messages.timeline.label} at={scale.x(scale.shows(today) ? today : around)}>
        <div className={styles.calendarHead}>
          <p className={styles.calendarName}>
            {formatMessage(messages.fromTo, locale, {
              from: formatDay(scale.from, locale),
              to: formatDay(scale.to, locale),
            })}
          </p>
          <Head scale={scale} zoom={zoom} requested={requested} />
        </div>
        <ol>
          {rows.map((row) => (
            <li key={row.code}>
              <p className={styles.calendarName}>
                <Link prefetch={false} href={`/${locale}/projects/${row.code}`}>
                  <Text text={row.title} locale={locale} />
                </Link>
                {row.health && <HealthWord health={row.health} locale={locale} />}
              </p>
              <TimelineDrawing row={row} scale={scale} today={today} locale={locale} />
            </li>
          ))}
        </ol>
      </Calendar>
      <TimelineTable rows={rows} locale={locale} />
      <Pages
        page={page}
        pages={Math.ceil(total / TIMELINES_ON_PAGE)}
        href={(each) => href({ page: each > 1 ? String(each) : undefined })}
        locale={locale}
      />
    </>
  );
}
