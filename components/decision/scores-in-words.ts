import { formatRounded } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";

/** The mean of several scores with how far apart they are: “2.5, between 2 and 3”, “4, all the same”; of one, that. */
export function scoresInWords(mean: number | undefined, scores: number[], locale: Locale): string {
  if (mean === undefined) return "";
  const { alike, between } = messagesOf(locale).assessment.panel;
  const said = formatRounded(mean, locale);
  if (scores.length < 2) return said;
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  return formatMessage(lowest === highest ? alike : between, locale, { mean: said, lowest, highest });
}
