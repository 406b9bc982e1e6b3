import panels from "@/components/ui/panels.module.css";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { SuggestionState } from "@/lib/matching/suggestions/schema";
import type { Bilingual } from "@/lib/taxonomy/queries";
import { Standing } from "./standing";
import { suggestionMessages } from "./suggestion-messages";
import styles from "./suggestions.module.css";

type Props = {
  profile: { slug: string; name: Bilingual };
  /** Of each place of the reader's on another side, where it stands with this one. */
  standings: { place: Actor["coordinates"][number]; state: SuggestionState }[];
  locale: Locale;
};

/** Whether the place of a profile is a partner, for each of the reader's places to say. */
export function Standings({ profile, standings, locale }: Props) {
  if (standings.length === 0) return null;
  const messages = suggestionMessages(locale);
  const other = { slug: profile.slug, name: profile.name[locale] };
  return (
    <div id="suggestion" className={styles.places}>
      {standings.map(({ place: { slug, nameEn, nameZh }, state }) => {
        const place = { slug, name: locale === "zh" ? nameZh : nameEn };
        const title = `suggestion-${slug}`;
        return (
          <section key={slug} className={panels.panel} aria-labelledby={title}>
            <h2 id={title}>{formatMessage(messages.ask, locale, { name: other.name, place: place.name })}</h2>
            <Standing {...{ place, other, state, locale, messages }} mayAnswer />
            <p className={panels.panelHint}>{formatMessage(messages.does, locale, { name: other.name })}</p>
          </section>
        );
      })}
    </div>
  );
}
