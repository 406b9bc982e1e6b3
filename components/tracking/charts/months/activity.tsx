import { formatBareMonth, formatMonth, formatNumber } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { ACTIVITIES, type Activity, type Months } from "@/lib/tracking/charts/activity";
import { monthsFinding } from "@/lib/tracking/charts/findings/months";
import { type TrackingRequest, trackingHref } from "../../address";
import { Chart, FigureLink } from "../chart";
import { layoutStrip, MOST_BLOCKS } from "./layout";
import styles from "./months.module.css";

type Props = { months: Months; requested: TrackingRequest };

const KINDS = Object.keys(ACTIVITIES) as Activity[];
const percent = (share: number) => `${Math.round(share * 1e4) / 100}%`;

/** What happened in each month: a strip for each kind of thing. */
export function ActivityChart({ months, requested }: Props) {
  const { locale } = requested;
  const messages = messagesOf(locale).tracking.charts.activity;
  const countsOf = (kind: Activity) => months.map(({ figures }) => figures[kind].count);
  const most = Math.max(1, ...KINDS.flatMap(countsOf));
  const [first, last] = [months[0], months.at(-1)];
  return (
    <Chart
      id="activity"
      finding={monthsFinding(
        months.map(({ month, figures }) => ({
          month,
          counts: Object.fromEntries(KINDS.map((kind) => [kind, figures[kind].count])) as Record<Activity, number>,
        })),
        locale,
      )}
      description={formatMessage(most > MOST_BLOCKS ? messages.bars : messages.blocks, locale, {
        from: first ? formatMonth(first.month, locale) : "",
        to: last ? formatMonth(last.month, locale) : "",
      })}
      requested={requested}
      data={{
        heads: [messages.month, ...KINDS.map((kind) => messages.kinds[kind])],
        rows: months.map(({ month, figures }) => ({
          key: month,
          head: <time dateTime={month.slice(0, 7)}>{formatMonth(month, locale)}</time>,
          cells: KINDS.map((kind) => ({
            key: kind,
            content: <FigureLink figure={figures[kind]} requested={requested} />,
          })),
        })),
      }}
    >
      <ul className={styles.strips}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <span>{messages.kinds[kind]}</span>
            <StripDrawing kind={kind} months={months} most={most} requested={requested} />
          </li>
        ))}
        <li aria-hidden="true">
          <span />
          <Scale months={months} requested={requested} />
        </li>
      </ul>
    </Chart>
  );
}

function StripDrawing({ kind, months, most, requested }: Props & { kind: Activity; most: number }) {
  const { locale } = requested;
  const messages = messagesOf(locale).tracking.charts.activity;
  const strip = layoutStrip(
    months.map(({ figures }) => figures[kind].count),
    most,
  );
  const { peak } = strip;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group, and no element of HTML is that in SVG
    <svg className={styles.strip} height={strip.height} role="group" aria-label={messages.kinds[kind]}>
      {strip.months.map(({ index, count, x, width, blocks }) => {
        const month = months[index];
        if (!month) return null;
        const text = formatMessage(messages.told, locale, {
          kind: messages.kinds[kind],
          month: formatMonth(month.month, locale),
          count,
        });
        return (
          <a key={index} href={trackingHref(requested, "table", month.figures[kind].filter)} aria-label={text}>
            <title>{text}</title>
            {blocks.map(({ y, height }) => (
              <rect key={y} className={styles.block} x={percent(x)} y={y} width={percent(width)} height={height} />
            ))}
          </a>
        );
      })}
      {peak && (
        <text
          className={styles.peak}
          x={percent(peak.x + peak.width / 2)}
          y={(peak.blocks[0]?.y ?? 0) - 4}
          textAnchor={peak.x < 0.1 ? "start" : peak.x > 0.85 ? "end" : "middle"}
        >
          {formatNumber(peak.count, locale)}
        </text>
      )}
    </svg>
  );
}

/** So many months are named below the strips; on a phone every third of these. */
const NAMED = 12;

function Scale({ months, requested: { locale } }: Props) {
  const every = Math.ceil(months.length / NAMED);
  return (
    <svg className={styles.scale} height="20" aria-hidden="true">
      {months.map(({ month }, index) =>
        index % every === 0 ? (
          <text
            key={month}
            className={index % (3 * every) === 0 ? undefined : styles.minor}
            x={percent((every > 1 ? index : index + 0.5) / months.length)}
            y="14"
            textAnchor={every > 1 ? "start" : "middle"}
          >
            {formatBareMonth(month, locale)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
