import { classes } from "@/components/ui/classes";
import type { PartState } from "@/lib/plans/sections/present";
import type { PlanMessages } from "./form/messages";
import styles from "./plan.module.css";

type Props = { part: PartState; messages: Pick<PlanMessages, "sections" | "states"> };
type Shown = keyof PlanMessages["states"];

const SHAPES: Record<Shown, string> = { empty: "○", missing: "△", begun: "◐", complete: "●" };

/** A section of the plan in a list of them: its name, and how far it is by shape and word. */
export function SectionState({ part: { part, state, musts }, messages }: Props) {
  const shown: Shown = state === "empty" && musts > 0 ? "missing" : state;
  return (
    <>
      <span className={classes(styles.partState, styles[shown])} aria-hidden="true">
        {SHAPES[shown]}
      </span>
      <span>
        {messages.sections[part]}
        <span className={classes(styles.stateWord, styles[shown])}> · {messages.states[shown]}</span>
      </span>
    </>
  );
}
