import { type Locale, messagesOf } from "@/lib/language/messages";
import type { Health } from "@/lib/projects/present";
import type { ProjectStatus } from "@/lib/projects/status";

/** A project's status in words. */
export function StatusLabel({ status, locale }: { status: ProjectStatus; locale: Locale }) {
  return (
    <span className={`status status-${status.toLowerCase().replace("_", "-")}`}>
      {messagesOf(locale).status[status]}
    </span>
  );
}

const SHAPES: Record<Health, string> = { ON_TRACK: "●", AT_RISK: "◆", LATE: "▲", SILENT: "○" };

/** A project's health: shape and word first, colour third. */
export function HealthLabel({ health, locale }: { health: Health; locale: Locale }) {
  return (
    <span className={`health health-${health.toLowerCase().replace("_", "-")}`}>
      <span aria-hidden="true">{SHAPES[health]}</span> {messagesOf(locale).words.health[health]}
    </span>
  );
}
