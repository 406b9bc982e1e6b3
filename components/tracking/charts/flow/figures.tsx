import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Step } from "@/lib/project-rules/status";
import type { StatusFlow } from "@/lib/tracking/charts/status-flow";
import type { TrackingRequest } from "../../address";
import { FigureLink } from "../chart";
import styles from "./flow.module.css";

type OfStep = { step: Step; statusFlow: StatusFlow; requested: TrackingRequest };

/** How many came to a step, which leads to them. */
export function StepFigure({ step, statusFlow, requested }: OfStep) {
  const name = messagesOf(requested.locale).tracking.charts.statusFlow.steps[step];
  const figure = statusFlow.steps.find((each) => each.step === step)?.figure;
  if (!figure) return null;
  return (
    <>
      <strong className={styles.count}>
        <FigureLink figure={figure} requested={requested} description={name} />
      </strong>{" "}
      <span className={styles.name}>{name}</span>
    </>
  );
}

/** How many came to an end, which leads to them. */
export function EndFigure({ end, requested }: { end: StatusFlow["ends"][number]; requested: TrackingRequest }) {
  const { locale } = requested;
  const { status, tracking } = messagesOf(locale);
  const { steps, endTold } = tracking.charts.statusFlow;
  const announcement = formatMessage(endTold, locale, {
    status: status[end.status],
    step: steps[end.furthest],
    count: end.figure.count,
  });
  return (
    <>
      <strong className={styles.count}>
        <FigureLink figure={end.figure} requested={requested} description={announcement} />
      </strong>
      <span className={styles.name}>{status[end.status]}</span>
    </>
  );
}
