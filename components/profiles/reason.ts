import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { listOfNames } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Reason } from "@/lib/matching/fit";
import type { foundThrough } from "@/lib/profiles/catalogue";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";

/** As many themes of a reason are named, the others are counted. */
const NAMED = 2;

/** Themes in words, in the taxonomy's order: the first by name, the others counted. */
export function themesText(themes: string[], taxonomy: Taxonomy, locale: Locale): string {
  const messages = messagesOf(locale).profile;
  const order = taxonomy.clusters.flatMap((cluster) => cluster.themes).filter(({ code }) => themes.includes(code));
  const named = order.slice(0, NAMED).map((theme) => theme.name[locale]);
  const rest = order.length - named.length;
  const first = listOfNames(named, locale);
  return rest > 0 ? formatMessage(messages.themesAnd, locale, { themes: first, count: rest }) : first;
}

/** Why two places fit, in words; `name` is the place that the reason is told to. */
export function reasonText(reason: Reason, name: Bilingual, taxonomy: Taxonomy, locale: Locale): string {
  const messages = messagesOf(locale).profile;
  if (reason.kind === "ties")
    return listOfNames(
      (reason.ties ?? []).map((tie) => messages.ties[tie]),
      locale,
    );
  return formatMessage(messages.reasons[reason.kind], locale, {
    name: name[locale],
    themes: themesText(reason.themes, taxonomy, locale),
    offer: reason.meeting?.offer.title[locale] ?? "",
    priority: reason.meeting?.priority.title[locale] ?? "",
    count: reason.openProjects ?? 0,
  });
}

/** By what of its offers and priorities a list found a place, in words; nothing where its printed labels say it. */
export function throughText(found: ReturnType<typeof foundThrough>, taxonomy: Taxonomy, locale: Locale): string[] {
  const { through } = messagesOf(locale).catalogue;
  return (["offered", "sought"] as const)
    .filter((how) => found[how].length > 0)
    .map((how) => formatMessage(through[how], locale, { themes: themesText(found[how], taxonomy, locale) }));
}
