import { classes } from "@/components/ui/classes";
import { Text } from "@/components/ui/language";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { widthOfText } from "@/lib/tracking/band/text-width";
import type { FlowThread, StatusFlow } from "@/lib/tracking/charts/status-flow";
import type { TrackingRequest } from "../../address";
import { Strut } from "../strut";
import { EndFigure, StepFigure } from "./figures";
import styles from "./flow.module.css";
import { END_X, type FlowLayout, laneShape, STEP_X } from "./layout";

type Props = { layout: FlowLayout; statusFlow: StatusFlow; requested: TrackingRequest };

/** From left to right, where there is room: the steps as bars, the ends named at the right. */
export function FlowDrawing({ layout, statusFlow, requested }: Props) {
  const { locale, taxonomy } = requested;
  const { lanes, ends, steps, height } = layout;
  return (
    <div className={styles.flow}>
      <ol className={styles.steps}>
        {steps.map(({ step }) => (
          <li key={step}>
            <StepFigure step={step} statusFlow={statusFlow} requested={requested} />
          </li>
        ))}
      </ol>
      <p className={styles.today}>{messagesOf(locale).tracking.charts.statusFlow.today}</p>
      <svg
        className={styles.lanes}
        viewBox={`0 0 ${END_X} ${height}`}
        height={height}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {lanes.map((lane) => (
          <path
            key={lane.key}
            className={classes(styles.lane, lane.pale && styles.pale, `of-${taxonomy.cluster(lane.cluster)?.colour}`)}
            d={laneShape(lane)}
          />
        ))}
        {steps.map(({ step, from, to }) => (
          <path key={step} className={styles.step} d={`M${STEP_X[step]} ${from - 3}V${Math.round(to) + 3}`} />
        ))}
      </svg>
      <ul className={styles.ends}>
        {ends.map(({ end, height: high }) => (
          <li key={`${end.furthest} ${end.status}`}>
            <Strut height={high} />
            <div>
              <EndFigure end={end} requested={requested} />
              <Titles end={end} height={high} threads={statusFlow.threads} requested={requested} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands beside an end: the width of its lines and their height, the size of type and the room between two, in px. */
const TITLES = { width: 270, line: 18, size: 13, between: 12 };

/** As many titles as have room in so many lines. */
function fitting(titles: string[], lines: number): number {
  let [line, used] = [1, 0];
  for (const [index, title] of titles.entries()) {
    const width = widthOfText(title, TITLES.size);
    if (used > 0 && used + TITLES.between + width <= TITLES.width) used += TITLES.between + width;
    else {
      const own = Math.ceil(width / TITLES.width);
      line += used > 0 ? own : own - 1;
      used = width % TITLES.width;
    }
    if (line > lines) return index;
  }
  return titles.length;
}

/** The titles of the projects that came to an end, as many as there is room for. */
function Titles({
  end,
  height,
  threads,
  requested: { locale },
}: {
  height: number;
  end: StatusFlow["ends"][number];
  threads: FlowThread[] | null;
  requested: TrackingRequest;
}) {
  const own = (threads ?? []).filter(({ furthest, status }) => furthest === end.furthest && status === end.status);
  const shown = own.slice(
    0,
    fitting(
      own.map(({ title, code }) => inLanguage(title, locale)?.text ?? code),
      Math.max(2, Math.floor(height / TITLES.line)),
    ),
  );
  if (shown.length === 0) return null;
  const more = own.length - shown.length;
  return (
    <p className={styles.titles}>
      {shown.map(({ code, title }) => (
        <a key={code} href={`/${locale}/projects/${code}`}>
          <Text text={title} locale={locale} />
        </a>
      ))}
      {more > 0 && (
        <span>{formatMessage(messagesOf(locale).tracking.charts.statusFlow.more, locale, { count: more })}</span>
      )}
    </p>
  );
}
