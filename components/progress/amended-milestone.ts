import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { AmendedMilestone } from "@/lib/plans/amendments/milestones";

/** What an open amendment would make of a milestone, and what holds of it if the milestone is marked as reached meanwhile. */
export function amendedTexts({ amendment: number, status, becomes, dueOn }: AmendedMilestone, locale: Locale) {
  const { amended, holds } = messagesOf(locale).progress;
  const values = { number, date: dueOn ? formatDate(dueOn, locale) : "" };
  return {
    would: formatMessage(amended[becomes], locale, values),
    holds: formatMessage(holds[status === "DRAFT" ? status : becomes], locale, values),
  };
}
