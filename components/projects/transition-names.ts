import type { Messages } from "@/lib/language/messages";
import { isEnded } from "@/lib/project-rules/status";
import type { ProjectAbilities } from "@/lib/projects/present";

/** A transition that the reader may make. */
export type Move = ProjectAbilities["transitions"][number];
export type TransitionMessages = Messages["project"] & {
  verbs: Messages["transition"];
  statuses: Messages["status"];
  /** Where changes can be asked for by part of the plan. */
  parts?: Messages["plan"]["sections"];
};

type TransitionName = { button: string; does: string; done: string };

/** What a move is called and does, and what is told when it is made, by its verb. */
export const transitionName = (messages: TransitionMessages, { verb }: Move): TransitionName =>
  (messages.verbs as Record<string, TransitionName>)[verb] ?? { button: verb, does: "", done: "" };

/** Whether nothing follows a move but a closed project: it is asked about twice, and not in the colour of going on. */
export const endsBadly = ({ to }: Move): boolean => isEnded(to) && to !== "COMPLETED";

/** Whether a move stops the project, for good or until it is resumed: never in the colour of going on. */
export const stops = (move: Move): boolean => endsBadly(move) || move.verb === "hold";

/** Whether a move takes back what was decided, or opens what had ended. */
const goesBack = ({ verb }: Move): boolean => verb === "revert" || verb === "reopen";

/** Whether a move stops the project or undoes a decision: it is needed seldom, and stands last, under “More”. */
export const standsApart = (move: Move): boolean => stops(move) || goesBack(move);
