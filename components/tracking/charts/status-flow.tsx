import { scaleLinear } from "d3-scale";
import { classes } from "@/components/ui/classes";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { StatusFlow } from "@/lib/tracking/charts/status-flow";
import { type TrackingRequest, trackingHref } from "../address";
import { Chart, FigureLink } from "./chart";
import styles from "./charts.module.css";
import { drawMoves, FLOW_SIZE, NODE, PLACED } from "./status-flow-layout";

/** How proposals move through the statuses: lines as wide as many made the move, boxes with how long they stay. */
export function StatusFlowChart({ statusFlow, requested }: { statusFlow: StatusFlow; requested: TrackingRequest }) {
  const { locale } = requested;
  const { tracking, status: names } = messagesOf(locale);
  const messages = tracking.charts.statusFlow;
  const rounded = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  const days = (value: number | null) =>
    value === null ? "–" : formatMessage(messages.days, locale, { count: rounded(value) });
  const most = Math.max(1, ...statusFlow.moves.map(({ figure }) => figure.count));
  const wide = scaleLinear([0, most], [1.5, 11.5]);
  const drawn = drawMoves(statusFlow.moves);
  return (
    <Chart
      id="flow"
      title={messages.title}
      description={messages.description}
      requested={requested}
      size={FLOW_SIZE}
      data={{
        heads: [
          messages.heads.what,
          messages.heads.came,
          messages.heads.now,
          messages.heads.median,
          messages.heads.p90,
        ],
        rows: [
          ...statusFlow.statuses.map(({ status, came, now, median, p90 }) => ({
            key: status,
            head: names[status],
            cells: [
              { key: "came", content: <FigureLink figure={came} requested={requested} /> },
              { key: "now", content: <FigureLink figure={now} requested={requested} /> },
              { key: "median", content: days(median) },
              { key: "p90", content: days(p90) },
            ],
          })),
          ...statusFlow.moves.map(({ from, to, figure }) => ({
            key: `${from}-${to}`,
            head: formatMessage(tracking.moved, locale, { from: names[from], to: names[to] }),
            cells: [{ key: "came", content: <FigureLink figure={figure} requested={requested} /> }],
          })),
        ],
      }}
    >
      {drawn.map(({ from, to, figure, path }) => (
        <path key={`${from}-${to}`} className={styles.flowLine} d={path} strokeWidth={wide(figure.count)} />
      ))}
      {statusFlow.statuses.map(({ status, came, now, median, p90 }) => {
        const place = PLACED[status];
        if (!place) return null;
        return (
          <g key={status} transform={`translate(${place.x} ${place.y})`}>
            <rect className={styles.flowNode} width={NODE.width} height={NODE.height} rx={4} />
            <text className={styles.flowName} x={12} y={22}>
              {names[status]}
            </text>
            <text x={12} y={43}>
              <FigureLink
                figure={came}
                requested={requested}
                description={formatMessage(messages.cameInto, locale, { status: names[status] })}
              />
              <tspan className={styles.quiet}> {messages.came} · </tspan>
              <FigureLink
                figure={now}
                requested={requested}
                description={formatMessage(messages.nowIn, locale, { status: names[status] })}
              />
              <tspan className={styles.quiet}> {messages.now}</tspan>
            </text>
            {median !== null && (
              <text className={classes(styles.quiet, styles.small)} x={12} y={63}>
                {formatMessage(messages.stay, locale, { median: rounded(median), p90: rounded(p90 ?? 0) })}
              </text>
            )}
          </g>
        );
      })}
      {drawn.map(({ from, to, figure, label }) => (
        <a
          key={`${from}-${to}`}
          href={trackingHref(requested, "table", figure.filter)}
          aria-label={`${formatMessage(tracking.moved, locale, { from: names[from], to: names[to] })}${PUNCTUATION[locale].colon}${figure.count}`}
        >
          <text className={styles.flowCount} x={label.x} y={label.y}>
            {formatMessage("{count}", locale, { count: figure.count })}
          </text>
        </a>
      ))}
    </Chart>
  );
}
