import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";
import { likeness } from "./likeness";
import type { Scope } from "./scope";

/**
 * What a project of two places may be called: the theme that both name, and who they are, the one that leads first. Null
 * where they name nothing together: then its title is left to write.
 */
export function cooperationTitle(
  [mine, theirs]: [string[], string[]],
  { themes }: Scope,
  [lead, other]: [Bilingual, Bilingual],
  taxonomy: Pick<Taxonomy, "theme" | "twinOf">,
): Bilingual | null {
  const shared = likeness(mine, theirs, taxonomy.twinOf).themes;
  const theme = taxonomy.theme(themes.find((one) => shared.includes(one)) ?? "");
  if (!theme) return null;
  const say = (locale: "en" | "zh") =>
    formatMessage(messagesOf(locale).propose.start.title, locale, {
      theme: theme.name[locale],
      lead: lead[locale],
      other: other[locale],
    });
  return { en: say("en"), zh: say("zh") };
}
