import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Reason } from "@/lib/matching/fit";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";

/** As many themes of a reason are named, the others are counted. */
const NAMED = 2;

/** Why two places fit, in words; `name` is the place that the reason is told to. */
export function reasonText(reason: Reason, name: Bilingual, taxonomy: Taxonomy, locale: Locale): string {
  const messages = messagesOf(locale).profile;
  const order = taxonomy.clusters
    .flatMap((cluster) => cluster.themes)
    .filter(({ code }) => reason.themes.includes(code));
  const named = order.slice(0, NAMED).map((theme) => theme.name[locale]);
  const rest = order.length - named.length;
  const themes = named.join(PUNCTUATION[locale].phrases);
  const list =
    rest > 0 ? formatMessage(messages.themesAnd, locale, { themes, count: rest, total: order.length }) : themes;
  return formatMessage(messages.reasons[reason.kind], locale, { name: name[locale], themes: list });
}
