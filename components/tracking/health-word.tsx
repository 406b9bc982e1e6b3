import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Health } from "@/lib/project-rules/health";

const SHAPES: Record<Health, string> = { ON_TRACK: "●", AT_RISK: "◆", LATE: "▲", STALE: "○" };

/** How a project goes, as its shape and word; the rule behind it is on the project's own page. */
export function HealthWord({ health, locale }: { health: Health; locale: Locale }) {
  return (
    <span className={classes(labels.health, labels[health])}>
      <span aria-hidden="true">{SHAPES[health]}</span> {messagesOf(locale).terms.health[health]}
    </span>
  );
}
