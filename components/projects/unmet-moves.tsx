import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Condition } from "@/lib/project-rules/transitions";
import type { ProjectView } from "@/lib/projects/present";
import styles from "./actions.module.css";
import type { NextStep } from "./next-step";
import { transitionMessages } from "./transition-messages";
import { type Move, standsApart, transitionName } from "./transition-names";

/** What is told where it belongs: by the check before sending, or among what the project waits for. */
const TOLD_ELSEWHERE: ReadonlySet<Condition> = new Set([
  "summaryWritten",
  "partnerOnOtherSide",
  "planConsistent",
  "conditionsMet",
]);

/** The page of the project that lists what is missing for a condition, each with a link to its field. */
const PUT_RIGHT_AT: Partial<Record<Condition, string>> = { finalReportWritten: "final-report", planConsistent: "plan" };

type UnmetMove = ProjectView["abilities"]["waitingFor"][number];

/** Whether the reader's next step says, or leads to, what the move waits for. */
const isLedTo = (step: NextStep | null, { verb }: Move) =>
  step?.kind === "way" &&
  ((step.way === "decide" && verb === "agree") || (step.way === "finalReport" && verb === "complete"));

/** The moves that are told as not yet possible: none that cannot come, or is not due, and each with what is told here alone. */
export function unmetMovesOf({ abilities, milestones }: ProjectView, step: NextStep | null): UnmetMove[] {
  return abilities.waitingFor
    .filter((move) => !standsApart(move) && !isLedTo(step, move))
    .filter(({ verb }) => verb !== "complete" || milestones.done === milestones.total)
    .map((move) => ({ ...move, unmet: move.unmet.filter((condition) => !TOLD_ELSEWHERE.has(condition)) }))
    .filter(({ unmet }) => unmet.length > 0);
}

/** The moves that are the reader's but not possible yet, each with what it still waits for. */
export function UnmetMoves({ moves, code, locale }: { moves: UnmetMove[]; code: string; locale: Locale }) {
  const { project: messages } = messagesOf(locale);
  return moves.map((move) => (
    <div key={move.to} className={styles.movesUnmet}>
      <p>
        <strong>{transitionName(transitionMessages(locale), move).button}</strong> · {messages.notYet}
      </p>
      <ul>
        {move.unmet.map((condition) => (
          <li key={condition}>
            {condition in PUT_RIGHT_AT ? (
              <a href={`/${locale}/projects/${code}/${PUT_RIGHT_AT[condition]}`}>{messages.unmet[condition]}</a>
            ) : (
              messages.unmet[condition]
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
}
