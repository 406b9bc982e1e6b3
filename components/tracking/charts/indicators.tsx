import { scaleLinear } from "d3-scale";
import { formatNumber } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { IndicatorTotal } from "@/lib/tracking/charts/indicators";
import { type TrackingRequest, trackingHref } from "../address";
import { Chart, FigureLink } from "./chart";
import styles from "./charts.module.css";

const STEP = 46;
const [NAMES, BAR, WIDTH] = [230, 420, 900];

/** What agreed projects promise together and have reached: a frame for the target, filled as far as it is reached. */
export function IndicatorsChart({ totals, requested }: { totals: IndicatorTotal[]; requested: TrackingRequest }) {
  const { locale } = requested;
  const { tracking, plan } = messagesOf(locale);
  const messages = tracking.charts.indicators;
  const number = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  const name = ({ kind, unit }: IndicatorTotal) =>
    unit ? `${plan.choices.indicatorKind[kind]} (${unit})` : plan.choices.indicatorKind[kind];
  return (
    <Chart
      id="indicators"
      title={messages.title}
      description={messages.description}
      requested={requested}
      size={{ width: WIDTH, height: totals.length * STEP + 4 }}
      data={{
        heads: [
          plan.fields.indicatorKind,
          messages.heads.projects,
          messages.heads.indicators,
          messages.heads.measured,
          plan.fields.target,
          messages.heads.value,
        ],
        rows: totals.map((total) => ({
          key: `${total.kind} ${total.unit}`,
          head: name(total),
          cells: [
            { key: "projects", content: <FigureLink figure={total.projects} requested={requested} /> },
            { key: "indicators", content: number(total.indicators) },
            { key: "measured", content: number(total.measured) },
            { key: "target", content: number(total.target) },
            { key: "value", content: number(total.value) },
          ],
        })),
      }}
    >
      {totals.map((total, row) => {
        const { target, value, projects } = total;
        const y = row * STEP;
        const reached = target && value ? scaleLinear([0, target], [0, BAR]).clamp(true)(value) : 0;
        return (
          <g key={`${total.kind} ${total.unit}`} transform={`translate(0 ${y})`}>
            <text className={styles.indicatorName} x={0} y={20}>
              {name(total)}
            </text>
            <a href={trackingHref(requested, "table", projects.filter)}>
              <text className={styles.small} x={0} y={38}>
                {formatMessage(messages.inProjects, locale, { count: projects.count })}
              </text>
            </a>
            {target !== null && (
              <>
                <rect className={styles.indicatorTarget} x={NAMES} y={8} width={BAR} height={18} rx={2} />
                {reached > 0 && (
                  <rect
                    className={styles.indicatorValue}
                    x={NAMES}
                    y={8}
                    width={Math.round(reached)}
                    height={18}
                    rx={2}
                  />
                )}
              </>
            )}
            <text x={target === null ? NAMES : NAMES + BAR + 14} y={22}>
              {target === null
                ? formatMessage(messages.notAdded, locale, { count: total.indicators })
                : formatMessage(messages.of, locale, { value: number(value ?? 0), target: number(target) })}
            </text>
          </g>
        );
      })}
    </Chart>
  );
}
