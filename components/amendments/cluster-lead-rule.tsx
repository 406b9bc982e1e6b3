import { percentOf } from "@/components/settings/settings-values";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Limits } from "@/lib/plans/amendments/rules";

/** From which figures on an amendment needs the cluster's lead too, as the programme has them now. */
export function ClusterLeadRule({ limits, locale }: { limits: Limits; locale: Locale }) {
  const { leadRule } = messagesOf(locale).amendments;
  const months = formatMessage(leadRule.months, locale, { count: limits.months });
  return <p className="hint">{formatMessage(leadRule.text, locale, { months, share: percentOf(limits.share) })}</p>;
}
