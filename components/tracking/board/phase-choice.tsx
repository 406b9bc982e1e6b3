import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inPhases } from "@/lib/tracking/phases";
import type { Board } from "@/lib/tracking/present";
import styles from "./board.module.css";

/** Chooses which phase of a board is shown where there is room for one: at first what is under way, unless nothing is. */
export function PhaseChoice({ board, locale }: { board: Board; locale: Locale }) {
  const { phases: names, phaseChoice } = messagesOf(locale).board;
  const phases = inPhases(board.columns);
  const filled = phases.filter(({ columns }) => columns.some(({ count }) => count > 0));
  const first = filled.find(({ phase }) => phase === "underWay") ?? filled[0] ?? phases[0];
  return (
    <fieldset className={styles.phaseGroup}>
      <legend className="visually-hidden">{phaseChoice}</legend>
      {phases.map(({ phase }) => (
        <input
          key={phase}
          type="radio"
          name="phase"
          id={`phase-${phase}`}
          data-chooses={phase}
          defaultChecked={phase === first?.phase}
        />
      ))}
      <p className={styles.phaseChoice}>
        {phases.map(({ phase }) => (
          <label key={phase} htmlFor={`phase-${phase}`} data-of={phase}>
            {names[phase]}
          </label>
        ))}
      </p>
    </fieldset>
  );
}
