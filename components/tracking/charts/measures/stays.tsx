import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { staysFinding, wholeDays } from "@/lib/tracking/charts/findings/stays";
import type { StatusFlow } from "@/lib/tracking/charts/status-flow";
import type { TrackingRequest } from "../../address";
import { Chart } from "../chart";
import { Measure } from "./measure";
import styles from "./measures.module.css";

/** How long projects stay in a status: half of them as a bar, nine in ten as an upright line. */
export function StaysChart({ statuses, requested }: { statuses: StatusFlow["statuses"]; requested: TrackingRequest }) {
  const { locale } = requested;
  const { status: names, tracking, project } = messagesOf(locale);
  const messages = tracking.charts.stays;
  const { heads } = tracking.charts.statusFlow;
  const days = (value: number) => formatMessage(messages.days, locale, { count: wholeDays(value) });
  const stays = statuses.flatMap(({ status, median, p90 }) =>
    median === null ? [] : [{ status, median, p90: p90 ?? median }],
  );
  const most = Math.max(1, ...stays.map(({ p90 }) => p90));
  return (
    <Chart
      id="stays"
      finding={staysFinding(stays, locale)}
      description={messages.description}
      requested={requested}
      data={{
        heads: [project.fields.status, heads.median, heads.p90],
        rows: stays.map(({ status, median, p90 }) => ({
          key: status,
          head: names[status],
          cells: [
            { key: "median", content: days(median) },
            { key: "p90", content: days(p90) },
          ],
        })),
      }}
    >
      <ul className={styles.measures}>
        {stays.map(({ status, median, p90 }) => (
          <li key={status}>
            <p className={styles.of}>
              <strong>{names[status]}</strong>{" "}
              <span>{formatMessage(messages.told, locale, { median: days(median), p90: days(p90) })}</span>
            </p>
            <Measure value={median} tick={p90} most={most} />
          </li>
        ))}
      </ul>
    </Chart>
  );
}
