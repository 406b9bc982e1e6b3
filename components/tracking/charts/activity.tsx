import { scaleBand, scaleLinear } from "d3-scale";
import { formatMonth } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { ACTIVITIES, type Activity, type Months } from "@/lib/tracking/charts/activity";
import { type TrackingRequest, trackingHref } from "../address";
import { Chart, FigureLink } from "./chart";
import styles from "./charts.module.css";

const NAMES = 210;
const STRIP = 62;
const BAR = 36;
const WIDTH = 880;

/** What happened in each month: a strip of bars for each kind of thing. */
export function ActivityChart({ months, requested }: { months: Months; requested: TrackingRequest }) {
  const { locale } = requested;
  const messages = messagesOf(locale).tracking.charts.activity;
  const kinds = Object.keys(ACTIVITIES) as Activity[];
  const at = scaleBand(
    months.map(({ month }) => month),
    [NAMES, WIDTH],
  )
    .paddingInner(0.4)
    .paddingOuter(0.2);
  const most = Math.max(1, ...months.flatMap(({ figures }) => kinds.map((kind) => figures[kind].count)));
  const tall = scaleLinear([0, most], [0, BAR]);
  const every = Math.ceil(months.length / 12);
  return (
    <Chart
      id="activity"
      title={messages.title}
      description={messages.description}
      requested={requested}
      size={{ width: WIDTH, height: kinds.length * STRIP + 26 }}
      data={{
        heads: [messages.month, ...kinds.map((kind) => messages.kinds[kind])],
        rows: months.map(({ month, figures }) => ({
          key: month,
          head: <time dateTime={month.slice(0, 7)}>{formatMonth(month, locale)}</time>,
          cells: kinds.map((kind) => ({
            key: kind,
            content: <FigureLink figure={figures[kind]} requested={requested} />,
          })),
        })),
      }}
    >
      {kinds.map((kind, strip) => (
        <g key={kind} transform={`translate(0 ${strip * STRIP})`}>
          <text className={styles.activityName} x={0} y={STRIP - 16}>
            {messages.kinds[kind]}
          </text>
          <path className={styles.activityBase} d={`M${NAMES} ${STRIP - 10}H${WIDTH}`} />
          {months.map(({ month, figures }) => {
            const { count, filter } = figures[kind];
            if (count === 0) return null;
            const height = Math.max(3, tall(count));
            const x = at(month) ?? 0;
            return (
              <a
                key={month}
                href={trackingHref(requested, "table", filter)}
                aria-label={formatMessage(messages.told, locale, {
                  kind: messages.kinds[kind],
                  month: formatMonth(month, locale),
                  count,
                })}
              >
                <rect
                  className={styles.activityBar}
                  x={x}
                  y={STRIP - 10 - height}
                  width={at.bandwidth()}
                  height={height}
                />
                <text className={styles.activityCount} x={x + at.bandwidth() / 2} y={STRIP - 14 - height}>
                  {formatMessage("{count}", locale, { count })}
                </text>
              </a>
            );
          })}
        </g>
      ))}
      {months.map(({ month }, index) =>
        index % every === 0 ? (
          <text
            key={month}
            className={styles.activityMonth}
            x={(at(month) ?? 0) + at.bandwidth() / 2}
            y={kinds.length * STRIP + 12}
          >
            {month.endsWith("-01-01") || index === 0 ? month.slice(0, 7) : month.slice(5, 7)}
          </text>
        ) : null,
      )}
    </Chart>
  );
}
