import { classes } from "@/components/ui/classes";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Flow } from "@/lib/tracking/charts/status-flow";
import { type Asked, trackingHref } from "../address";
import { FigureLink, Picture } from "./chart";
import styles from "./charts.module.css";
import { FLOW_SIZE, lineOf, NODE, PLACED } from "./status-flow-layout";

/** How proposals move through the statuses: lines as wide as many made the move, boxes with how long they stay. */
export function FlowPicture({ flow, asked }: { flow: Flow; asked: Asked }) {
  const { locale } = asked;
  const { tracking, status: names } = messagesOf(locale);
  const words = tracking.pictures.flow;
  const rounded = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  const days = (value: number | null) => (value === null ? "–" : say(words.days, locale, { count: rounded(value) }));
  const most = Math.max(1, ...flow.moves.map(({ figure }) => figure.count));
  const drawn = flow.moves.flatMap((move) => {
    const line = lineOf(move.from, move.to);
    return line ? [{ ...move, ...line }] : [];
  });
  return (
    <Picture
      id="flow"
      title={words.title}
      description={words.description}
      asked={asked}
      size={FLOW_SIZE}
      data={{
        heads: [words.heads.what, words.heads.came, words.heads.now, words.heads.median, words.heads.p90],
        rows: [
          ...flow.statuses.map(({ status, came, now, median, p90 }) => ({
            key: status,
            head: names[status],
            cells: [
              { key: "came", content: <FigureLink figure={came} asked={asked} /> },
              { key: "now", content: <FigureLink figure={now} asked={asked} /> },
              { key: "median", content: days(median) },
              { key: "p90", content: days(p90) },
            ],
          })),
          ...flow.moves.map(({ from, to, figure }) => ({
            key: `${from}-${to}`,
            head: say(tracking.moved, locale, { from: names[from], to: names[to] }),
            cells: [{ key: "came", content: <FigureLink figure={figure} asked={asked} /> }],
          })),
        ],
      }}
    >
      {drawn.map(({ from, to, figure, path }) => (
        <path
          key={`${from}-${to}`}
          className={styles.flowLine}
          d={path}
          strokeWidth={1.5 + (10 * figure.count) / most}
        />
      ))}
      {flow.statuses.map(({ status, came, now, median, p90 }) => {
        const place = PLACED[status];
        if (!place) return null;
        return (
          <g key={status} transform={`translate(${place.x} ${place.y})`}>
            <rect className={styles.flowNode} width={NODE.width} height={NODE.height} rx={4} />
            <text className={styles.flowName} x={12} y={22}>
              {names[status]}
            </text>
            <text x={12} y={43}>
              <FigureLink figure={came} asked={asked} told={say(words.cameInto, locale, { status: names[status] })} />
              <tspan className={styles.quiet}> {words.came} · </tspan>
              <FigureLink figure={now} asked={asked} told={say(words.nowIn, locale, { status: names[status] })} />
              <tspan className={styles.quiet}> {words.now}</tspan>
            </text>
            {median !== null && (
              <text className={classes(styles.quiet, styles.small)} x={12} y={63}>
                {say(words.stay, locale, { median: rounded(median), p90: rounded(p90 ?? 0) })}
              </text>
            )}
          </g>
        );
      })}
      {drawn.map(({ from, to, figure, label }) => (
        <a
          key={`${from}-${to}`}
          href={trackingHref(asked, "table", figure.filter)}
          aria-label={`${say(tracking.moved, locale, { from: names[from], to: names[to] })}: ${figure.count}`}
        >
          <text className={styles.flowCount} x={label.x} y={label.y}>
            {say("{count}", locale, { count: figure.count })}
          </text>
        </a>
      ))}
    </Picture>
  );
}
