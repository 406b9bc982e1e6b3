import { Facts } from "@/components/profiles/facts";
import { Items } from "@/components/profiles/items";
import { Notes } from "@/components/profiles/notes";
import { Paragraphs } from "@/components/profiles/paragraphs";
import styles from "@/components/profiles/profile.module.css";
import { Themes } from "@/components/profiles/themes";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProfileCard, ProfileItem } from "@/lib/profiles/present";
import type { ContentItem } from "@/lib/profiles/revisions/content";
import type { Revision } from "@/lib/profiles/revisions/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";

type Props = { revision: Revision; all: ProfileCard[]; taxonomy: Taxonomy; locale: Locale };

/** A revision as readers see it when it is published: the profile's own parts, with this revision's content. */
export function Reading({ revision, all, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).profile;
  const { content, place } = revision;
  const card = all.find(({ slug }) => slug === place.slug);
  if (!card) return null;
  const { overview, practices, priorities, ...facts } = content;
  const profile = { ...card, ...facts, printedLabels: revision.printedLabels };
  const name = { name: place.name[locale] };
  const lists = { taxonomy, locale };
  return (
    <div>
      <Facts profile={profile} all={all} locale={locale} />
      <Notes notes={facts.notes} locale={locale} />
      <section id="overview" className={styles.profileSection}>
        <h2>{messages.fields.overview}</h2>
        {overview[locale] ? (
          <Paragraphs id="overview" text={overview[locale]} />
        ) : (
          <p className={styles.sectionEmpty}>{formatMessage(messages.overviewMissing, locale, name)}</p>
        )}
      </section>
      <Items
        id="offers"
        title={formatMessage(messages.offers, locale, name)}
        empty={formatMessage(messages.offersEmpty, locale, name)}
        items={itemsOf(practices)}
        {...lists}
      />
      <Items
        id="seeks"
        title={formatMessage(messages.seeks, locale, name)}
        empty={formatMessage(messages.seeksEmpty, locale, name)}
        items={itemsOf(priorities)}
        {...lists}
      />
      <Themes profile={profile} {...lists} />
    </div>
  );
}

const itemsOf = (items: ContentItem[]): ProfileItem[] => items.map((item, index) => ({ ...item, id: index }));
