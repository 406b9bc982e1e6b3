import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { inWords } from "./amounts";

type Counts = { sent: number; agreed: number; started: number };

/** "Of thirteen proposals, six were agreed and four have started." */
export function flowFinding({ sent, agreed, started }: Counts, locale: Locale): string {
  const { finding, only } = messagesOf(locale).tracking.charts.statusFlow;
  if (sent === 0) return finding.none;
  if (sent === 1) return started ? only.started : agreed ? only.agreed : only.sent;
  const [total = "", some = "", begun = ""] = inWords([sent, agreed, started], locale);
  if (agreed === 0) return formatMessage(finding.noneAgreed, locale, { total });
  const all = agreed === 2 ? finding.bothAgreed : finding.allAgreed;
  const first =
    agreed === sent
      ? formatMessage(all, locale, { total })
      : formatMessage(finding.someAgreed, locale, { total, count: agreed, number: some });
  const second =
    started === 0
      ? formatMessage(finding.noneStarted, locale, { count: agreed })
      : started === agreed
        ? formatMessage(agreed === 2 ? finding.bothStarted : finding.allStarted, locale, { count: agreed })
        : formatMessage(finding.someStarted, locale, { count: started, number: begun });
  return formatMessage(finding.both, locale, { first, second });
}
