import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { RevisionStatus } from "@/lib/profiles/revisions/status";

// The lines of the label are those of a project's status that means as much.
const LINES: Record<RevisionStatus, string> = {
  DRAFT: "draft",
  SUBMITTED: "proposed",
  PUBLISHED: "agreed",
  SUPERSEDED: "cancelled",
};

/** A revision's status in words. */
export function RevisionStatusLabel({ status, locale }: { status: RevisionStatus; locale: Locale }) {
  return <span className={`status status-${LINES[status]}`}>{messagesOf(locale).revisions.statuses[status]}</span>;
}
