import type { Actor } from "@/lib/access/actor";
import type { Messages } from "@/lib/language/messages";
import type { EventName } from "@/lib/notifications/rules";

/** What a notice at once asks of its reader: the names of `mail.notices` in the messages. */
export type NoticeKind = keyof Messages["mail"]["notices"];

/** Of an event that waits for somebody, what it asks. */
const KINDS: Partial<Record<EventName, NoticeKind>> = {
  "project.proposed": "invitation",
  "project.resubmitted": "newVersion",
  "project.version-sent": "newVersion",
  "project.changes-requested": "changes",
  "project.agreed": "agreed",
  "condition.reported": "conditionReported",
  "condition.reopened": "conditionReopened",
  "partner.invited": "invitation",
  "partner.shared": "invitation",
  "partner.wished": "wish",
  "merger.offered": "merger",
  "assessment.assigned": "assessment",
  "milestone.entrusted": "entrusted",
  "milestone.due": "milestoneDue",
  "round.closing": "callClosing",
  "update.asked": "report",
  "meeting.arranged": "meeting",
  "meeting.changed": "meetingChanged",
  "meeting.cancelled": "meetingCancelled",
  "amendment.proposed": "amendment",
  "amendment.brings-in": "amendmentInvitation",
  "suggestion.interested": "interest",
  "suggestion.mutual": "mutualInterest",
  "profile.submitted": "profileReview",
  "profile.returned": "profileReturned",
};

const SENT: readonly string[] = ["project.proposed", "project.resubmitted", "project.version-sent"];

/** What the event asks of this reader: who leads the cluster decides on what places send to each other. */
export function noticeKind(type: string, { leads }: Pick<Actor, "leads">, cluster: string | undefined): NoticeKind {
  if (SENT.includes(type) && cluster && leads.includes(cluster)) return "review";
  return KINDS[type as EventName] ?? "other";
}
