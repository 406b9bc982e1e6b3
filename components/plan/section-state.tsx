import { classes } from "@/components/ui/classes";
import type { PartState } from "@/lib/plans/sections/present";
import type { PlanMessages } from "./form/messages";
import styles from "./plan.module.css";

type Props = { part: PartState; messages: Pick<PlanMessages, "sections" | "states"> };
type Shown = keyof PlanMessages["states"];

const SHAPES: Record<Shown, string> = {
  empty: "○",
  missing: "△",
  wrong: "△",
  begun: "◐",
  optional: "○",
  complete: "●",
};

/** What the check says of a section, as the list of sections shows it: both tell the same of each. */
function shownOf({ state, musts, shoulds }: PartState): Shown {
  if (musts > 0) return state === "empty" ? "missing" : "wrong";
  if (shoulds > 0) return state === "empty" ? "empty" : "begun";
  return state === "empty" ? "optional" : "complete";
}

/** Whether there is something in a section, and the check asks for nothing more. */
export const isComplete = (part: PartState): boolean => shownOf(part) === "complete";

/** Whether a section may stay empty, and is. */
export const isLeftOut = (part: PartState): boolean => shownOf(part) === "optional";

/** A section of the plan in a list of them: its name, and how far it is by shape and word. */
export function SectionState({ part, messages }: Props) {
  const shown = shownOf(part);
  return (
    <>
      <span className={classes(styles.partState, styles[shown])} aria-hidden="true">
        {SHAPES[shown]}
      </span>
      <span>
        {messages.sections[part.part]}
        <span className={classes(styles.stateWord, styles[shown])}> · {messages.states[shown]}</span>
      </span>
    </>
  );
}
