import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { begun, inWords, leading, MOST_NAMED } from "./amounts";

/** Within how many whole days a stay was over, of which none is less than one; an hour more does not make another day. */
export const wholeDays = (days: number): number => Math.max(1, Math.ceil(days - 1 / 24));

/** "The longest stay is under “In progress”: half leave within 120 days." */
export function staysFinding(
  stays: readonly { status: ProjectStatus; median: number | null }[],
  locale: Locale,
): string {
  const {
    status: names,
    tracking: { charts },
  } = messagesOf(locale);
  const { finding, days } = charts.stays;
  const { leaders, value } = leading(stays, ({ median }) => (median === null ? 0 : wholeDays(median)));
  if (leaders.length === 0) return finding.none;
  const within = formatMessage(days, locale, { count: value });
  if (leaders.length > MOST_NAMED) {
    const [count = ""] = inWords([leaders.length], locale);
    return begun(formatMessage(finding.many, locale, { statuses: count, days: within }));
  }
  const statuses = listed(
    leaders.map(({ status }) => formatMessage(finding.quoted, locale, { name: names[status] })),
    locale,
  );
  return formatMessage(leaders.length === 1 ? finding.longest : finding.tied, locale, { statuses, days: within });
}
