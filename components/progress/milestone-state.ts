import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { now } from "@/lib/platform/clock";
import type { MilestoneView } from "@/lib/progress/present";
import { DAY } from "@/lib/project-rules/days";

const SHAPES = { ON_TRACK: "○", AT_RISK: "◆", LATE: "▲", STALE: "○" } as const;

/** How a milestone stands: its shape, and the health and word of one that does not go as planned. */
export function milestoneState({ completedOn, health, dueOn }: MilestoneView, locale: Locale) {
  if (completedOn) return { shape: "●", health: null, inWords: null };
  const { progress, terms } = messagesOf(locale);
  const shape = SHAPES[health ?? "ON_TRACK"];
  if (!health || health === "ON_TRACK") return { shape, health: null, inWords: null };
  const days = Math.floor((now().getTime() - Date.parse(dueOn)) / DAY);
  const inWords = health === "LATE" ? formatMessage(progress.daysLate, locale, { count: days }) : terms.health[health];
  return { shape, health, inWords };
}
