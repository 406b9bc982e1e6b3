import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import type { Move, TransitionMessages } from "./transition-names";

/** How a plan that is clean goes out: by a move of its project, as a new version, or by the place that leads it. */
export type Sending =
  | { by: "move"; move: Move; from: ProjectStatus; version: number | null; messages: TransitionMessages }
  | { by: "version"; name: string }
  | { by: "lead"; place: string };

const SENDS = new Set(["propose", "resubmit"]);

/** How the reader's plan goes out once its check finds nothing: what else the move waits for, the check finds too. */
export function sendingOf({ abilities, status, sentVersion, partners }: ProjectView, locale: Locale): Sending {
  const { project, transition, status: statuses } = messagesOf(locale);
  const move = [...abilities.transitions, ...abilities.waitingFor].find(({ verb }) => SENDS.has(verb));
  if (move) {
    const messages = { ...project, verbs: transition, statuses };
    return { by: "move", move, from: status, version: sentVersion, messages };
  }
  if (abilities.sendVersion) return { by: "version", name: project.copy.send };
  return { by: "lead", place: partners.find(({ role }) => role === "LEAD")?.name[locale] ?? "" };
}
