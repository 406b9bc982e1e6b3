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
              <Titles end={end} threads={statusFlow.threads} requested={requested} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Beside an end there is room for two lines of small type, in px. */
const TITLES = { room: 400, size: 13, between: 14 };

/** The titles of the projects that came to an end, as many as there is room for. */
function Titles({
  end,
  threads,
  requested: { locale },
}: {
  end: StatusFlow["ends"][number];
  threads: FlowThread[] | null;
  requested: TrackingRequest;
}) {
  const own = (threads ?? []).filter(({ furthest, status }) => furthest === end.furthest && status === end.status);
  let room = TITLES.room;
  const shown = own.filter(({ title, code }) => {
    room -= widthOfText(inLanguage(title, locale)?.text ?? code, TITLES.size) + TITLES.between;
    return room >= 0;
  });
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
