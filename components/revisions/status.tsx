import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { RevisionStatus } from "@/lib/profiles/revisions/status";
import type { ProjectStatus } from "@/lib/project-rules/status";

// The lines of the label are those of a project's status that means as much.
const LINES: Record<RevisionStatus, ProjectStatus> = {
  DRAFT: "DRAFT",
  SUBMITTED: "PROPOSED",
  PUBLISHED: "AGREED",
  SUPERSEDED: "CANCELLED",
};

/** A revision's status in words. */
export function RevisionStatusLabel({ status, locale }: { status: RevisionStatus; locale: Locale }) {
  return (
    <span className={classes(labels.status, labels[LINES[status]])}>
      {messagesOf(locale).revisions.statuses[status]}
    </span>
  );
}
