import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Condition } from "@/lib/project-rules/transitions";
import type { ProjectView } from "@/lib/projects/present";
import styles from "./actions.module.css";
import { transitionMessages } from "./transition-messages";
import { transitionName } from "./transition-names";

/** The page of the project that lists what is missing for a condition, each with a link to its field. */
const PUT_RIGHT_AT: Partial<Record<Condition, string>> = { finalReportWritten: "final-report", planConsistent: "plan" };

/** The moves that are the reader's but not possible yet, each with what it still waits for. */
export function UnmetMoves({ project, locale }: { project: ProjectView; locale: Locale }) {
  const { project: messages } = messagesOf(locale);
  return project.abilities.waitingFor.map((move) => (
    <div key={move.to} className={styles.movesUnmet}>
      <p>
        <strong>{transitionName(transitionMessages(locale), move).button}</strong> · {messages.notYet}
      </p>
      <ul>
        {move.unmet.map((condition) => (
          <li key={condition}>
            {condition in PUT_RIGHT_AT ? (
              <a href={`/${locale}/projects/${project.code}/${PUT_RIGHT_AT[condition]}`}>{messages.unmet[condition]}</a>
            ) : (
              messages.unmet[condition]
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
}
