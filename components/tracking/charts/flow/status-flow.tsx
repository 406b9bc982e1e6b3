import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { flowFinding } from "@/lib/tracking/charts/findings/flow";
import { wholeDays } from "@/lib/tracking/charts/findings/stays";
import type { StatusFlow } from "@/lib/tracking/charts/status-flow";
import type { TrackingRequest } from "../../address";
import { Chart, FigureLink } from "../chart";
import { FlowDrawing } from "./drawing";
import styles from "./flow.module.css";
import { layoutFlow } from "./layout";
import { StairsDrawing } from "./stairs";

/** How far proposals came, and where they are: a thread for each, or a ribbon for those of a cluster. */
export function StatusFlowChart({ statusFlow, requested }: { statusFlow: StatusFlow; requested: TrackingRequest }) {
  const { locale, taxonomy, filter } = requested;
  const { tracking, status: names } = messagesOf(locale);
  const messages = tracking.charts.statusFlow;
  const { statuses, moves, steps, ends, threads } = statusFlow;
  const days = (value: number | null) =>
    value === null ? "–" : formatMessage(messages.days, locale, { count: wholeDays(value) });
  const [sent = 0, , agreed = 0, started = 0] = steps.map(({ figure }) => figure.count);
  const description = [threads ? messages.threads : messages.ribbons];
  if (filter.from || filter.to) description.push(messages.inPeriod);
  const layout = layoutFlow({ ends, threads, clusters: taxonomy.clusters.map(({ code }) => code) });
  return (
    <Chart
      id="flow"
      finding={flowFinding({ sent, agreed, started }, locale)}
      description={description.join(PUNCTUATION[locale].sentences)}
      requested={requested}
      data={{
        heads: [
          messages.heads.what,
          messages.heads.came,
          messages.heads.now,
          messages.heads.median,
          messages.heads.p90,
        ],
        rows: [
          ...statuses.map(({ status, came, now, median, p90 }) => ({
            key: status,
            head: names[status],
            cells: [
              { key: "came", content: <FigureLink figure={came} requested={requested} /> },
              { key: "now", content: <FigureLink figure={now} requested={requested} /> },
              { key: "median", content: days(median) },
              { key: "p90", content: days(p90) },
            ],
          })),
          ...moves.map(({ from, to, figure }) => ({
            key: `${from}-${to}`,
            head: formatMessage(tracking.moved, locale, { from: names[from], to: names[to] }),
            cells: [{ key: "came", content: <FigureLink figure={figure} requested={requested} /> }],
          })),
        ],
      }}
    >
      <div className={styles.room}>
        <FlowDrawing layout={layout} statusFlow={statusFlow} requested={requested} />
        <StairsDrawing layout={layout} statusFlow={statusFlow} requested={requested} />
      </div>
    </Chart>
  );
}
