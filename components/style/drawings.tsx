import { KnotShape } from "@/components/drawing/knot";
import { PlanDrawing } from "@/components/drawing/plan-drawing";
import { ProjectThread } from "@/components/drawing/project-thread";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PLAN, THREADS } from "./samples";
import { Specimen } from "./specimen";
import styles from "./style.module.css";

const KNOTS = ["REACHED", "PLANNED", "LATE"] as const;
const COLOURS = ["transition", "renewal", "innovation"];

/** Threads in every size and state, their knots, and a plan on its scale. */
export function Drawings({ locale }: { locale: Locale }) {
  const { style: messages, status } = messagesOf(locale);
  return (
    <>
      <Specimen id="threads" title={messages.threads}>
        {THREADS.map(({ project, colour }) => (
          <div key={`${project.status} ${project.milestones.total}`} className={styles.sample}>
            <ProjectThread project={project} colour={colour} size="icon" locale={locale} />
            <ProjectThread project={project} colour={colour} size="head" locale={locale} described />
            <span>{status[project.status]}</span>
          </div>
        ))}
      </Specimen>
      <Specimen id="knots" title={messages.knots}>
        {COLOURS.map((colour) => (
          <span key={colour} className={`of-${colour}`}>
            {KNOTS.map((knot) => (
              <svg key={knot} className={styles.knot} viewBox="-7 -7 14 14" aria-hidden="true">
                <KnotShape knot={knot} />
              </svg>
            ))}
          </span>
        ))}
      </Specimen>
      <Specimen id="plan" title={messages.plan} wide>
        {PLAN && <PlanDrawing scale={PLAN} colour="renewal" titles={new Map()} locale={locale} />}
      </Specimen>
    </>
  );
}
