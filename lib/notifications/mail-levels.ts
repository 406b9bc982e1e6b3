import type { MailLevel } from "@/prisma/generated/enums";
import type { EventName } from "./rules";

/** What decides over a project or a change of its plan: all that is told to whoever wants decisions only. */
const DECISIONS: readonly string[] = [
  "project.changes-requested",
  "project.declined",
  "project.withdrawn",
  "project.agreed",
  "project.started",
  "project.held",
  "project.resumed",
  "project.completed",
  "project.cancelled",
  "project.reverted",
  "project.reopened",
  "partner.accepted",
  "partner.declined",
  "merger.accepted",
  "merger.refused",
  "amendment.accepted",
  "amendment.refused",
] satisfies EventName[];

/** What is known of a notice when it is asked whether a mail tells it. */
type Told = { type: string; waits: boolean; concerns: boolean };

/** What each level holds. */
const HOLDS: Record<MailLevel, (notice: Told) => boolean> = {
  EVERYTHING: () => true,
  CONCERNS: ({ waits, concerns }) => waits || concerns,
  DECISIONS: ({ type }) => DECISIONS.includes(type),
  NOTHING: () => false,
};

/** How much of every project is told to who settled nothing. */
export const USUAL_LEVEL: MailLevel = "EVERYTHING";

/** What somebody settled of all projects, and of the one that a notice is about, where they did. */
export type Levels = { ofAll: MailLevel | null; ofProject: MailLevel | null };

/**
 * Whether a mail tells somebody of a notice. The level of its project decides alone where there is one; that of all
 * projects is about news, and holds back nothing that waits for its reader.
 */
export const isMailed = ({ ofAll, ofProject }: Levels, notice: Told): boolean =>
  ofProject ? HOLDS[ofProject](notice) : notice.waits || HOLDS[ofAll ?? USUAL_LEVEL](notice);
