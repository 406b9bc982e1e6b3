"use client";

import { Moment } from "@/components/ui/moment";
import { DaysAway } from "@/components/ui/today";
import type { AssessmentView } from "@/lib/assessments/schema";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";

type Props = Pick<AssessmentView, "dueOn" | "submittedAt"> & {
  locale: Locale;
  messages: Pick<Messages["assessment"], "until" | "late">;
};

/** When an assessment was handed in, or until when it is asked for. */
export function AssessmentDay({ dueOn, submittedAt, locale, messages }: Props) {
  if (submittedAt) return <Moment at={submittedAt} locale={locale} />;
  const date = formatDate(dueOn, locale);
  const until = formatMessage(messages.until, locale, { date });
  const late = formatMessage(messages.late, locale, { date });
  return <DaysAway at={dueOn} messages={{ before: late, today: until, after: until }} locale={locale} />;
}
