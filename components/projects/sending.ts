import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import type { PlanRound } from "@/lib/rounds/schema";
import type { Move, TransitionMessages } from "./transition-names";

/** How a plan that is clean goes out: by a move of its project, as a new version, or by the place that leads it. */
export type Sending =
  | { by: "move"; move: Move; from: ProjectStatus; version: number | null; call?: string; messages: TransitionMessages }
  | { by: "version"; name: string; written: boolean }
  | { by: "lead"; place: string };

const SENDS = new Set(["propose", "resubmit"]);

/** The title of the call for proposals that a plan enters by being sent, where it is in none yet. */
export const callEntered = (round: PlanRound | null | undefined, locale: Locale): string | undefined =>
  round && !round.entered ? round.title[locale] : undefined;

/** How the reader's plan goes out once its check finds nothing: what else the move waits for, the check finds too. */
export function sendingOf(
  { abilities, status, sentVersion, partners, workingCopy }: ProjectView,
  locale: Locale,
  round?: PlanRound | null,
): Sending {
  const { project, transition, status: statuses } = messagesOf(locale);
  const move = [...abilities.transitions, ...abilities.waitingFor].find(({ verb }) => SENDS.has(verb));
  if (move) {
    const messages = { ...project, verbs: transition, statuses };
    return { by: "move", move, from: status, version: sentVersion, call: callEntered(round, locale), messages };
  }
  if (abilities.sendVersion) {
    const written = !!workingCopy || abilities.sendVersion.unmet.length === 0;
    return { by: "version", name: project.copy.send, written };
  }
  return { by: "lead", place: partners.find(({ role }) => role === "LEAD")?.name[locale] ?? "" };
}
