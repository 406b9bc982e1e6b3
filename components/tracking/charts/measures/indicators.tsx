import { formatNumber } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { indicatorsFinding, shareOf } from "@/lib/tracking/charts/findings/indicators";
import type { IndicatorTotal } from "@/lib/tracking/charts/indicators";
import { type TrackingRequest, trackingHref } from "../../address";
import { Chart, FigureLink } from "../chart";
import { Measure } from "./measure";
import styles from "./measures.module.css";

/** What agreed projects promise together and have reached: a bar for what is reached, its target as an upright line. */
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
      finding={indicatorsFinding(
        totals.map((total) => ({ name: name(total), target: total.target, value: total.value })),
        locale,
      )}
      description={messages.description}
      requested={requested}
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
      <ul className={styles.measures}>
        {totals.map((total) => (
          <li key={`${total.kind} ${total.unit}`}>
            <p className={styles.of}>
              <strong>{name(total)}</strong>{" "}
              <a href={trackingHref(requested, "table", total.projects.filter)}>
                {formatMessage(messages.inProjects, locale, { count: total.projects.count })}
              </a>
            </p>
            <Total total={total} requested={requested} />
          </li>
        ))}
      </ul>
    </Chart>
  );
}

/** "790 of 1,200, 66%" beside its bar; in words alone where nothing can be added up or compared. */
function Total({ total, requested: { locale } }: { total: IndicatorTotal; requested: TrackingRequest }) {
  const messages = messagesOf(locale).tracking.charts.indicators;
  const { target, value, indicators } = total;
  const share = shareOf(total);
  if (total.kind === "OTHER")
    return <p className={styles.words}>{formatMessage(messages.notAdded, locale, { count: indicators })}</p>;
  if (value === null)
    return (
      <p className={styles.words}>
        {target === null ? messages.noTarget : formatMessage(messages.noValue, locale, { target })}
      </p>
    );
  return (
    <div className={styles.drawn}>
      <Measure value={value} tick={target} most={Math.max(target ?? 0, value)} />
      <p>
        <strong className={styles.figure}>{formatNumber(value, locale)}</strong>{" "}
        {share === null || target === null
          ? messages.noTarget
          : formatMessage(messages.of, locale, { target, share: formatNumber(share, locale) })}
      </p>
    </div>
  );
}
