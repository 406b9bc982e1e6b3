import { Facts } from "@/components/profiles/facts";
import { Items } from "@/components/profiles/items";
import { Notes } from "@/components/profiles/notes";
import { Paragraphs } from "@/components/profiles/paragraphs";
import { Themes } from "@/components/profiles/themes";
import { type Locale, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { ProfileCard, ProfileItem } from "@/lib/profiles/present";
import type { ContentItem } from "@/lib/profiles/revisions/content";
import type { Revision } from "@/lib/profiles/revisions/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";

type Props = { revision: Revision; all: ProfileCard[]; taxonomy: Taxonomy; locale: Locale };

/** A revision as readers see it when it is published: the profile's own parts, with this revision's content. */
export function Reading({ revision, all, taxonomy, locale }: Props) {
  const words = messagesOf(locale).profile;
  const { content, place } = revision;
  const card = all.find(({ slug }) => slug === place.slug);
  if (!card) return null;
  const { population, areaKm2, themes, challenges, notes } = content;
  const profile = { ...card, population, areaKm2, themes, challenges, notes, printedLabels: revision.printedLabels };
  const name = { name: place.name[locale] };
  const lists = { taxonomy, locale };
  return (
    <div className="revision-reading">
      <Facts profile={profile} all={all} locale={locale} />
      <FigureSources content={content} locale={locale} />
      <Notes notes={notes} locale={locale} />
      <section id="overview" className="profile-section">
        <h2>{words.overview}</h2>
        {content.overview[locale] ? (
          <Paragraphs id="overview" text={content.overview[locale]} />
        ) : (
          <p className="section-empty">{say(words.overviewMissing, locale, name)}</p>
        )}
      </section>
      <Items
        id="offers"
        title={say(words.offers, locale, name)}
        empty={say(words.offersEmpty, locale, name)}
        items={itemsOf(content.practices)}
        {...lists}
      />
      <Items
        id="seeks"
        title={say(words.seeks, locale, name)}
        empty={say(words.seeksEmpty, locale, name)}
        items={itemsOf(content.priorities)}
        {...lists}
      />
      <Themes profile={profile} {...lists} />
    </div>
  );
}

const itemsOf = (items: ContentItem[]): ProfileItem[] =>
  items.map(({ key: _, ...item }, index) => ({ ...item, id: index }));

/** Where a figure comes from that is no longer the brochure's. */
function FigureSources({ content, locale }: { content: Revision["content"]; locale: Locale }) {
  const words = messagesOf(locale);
  const sources = [
    { name: words.profile.population, source: content.populationSource, year: content.populationYear },
    { name: words.profile.area, source: content.areaSource, year: content.areaYear },
  ].filter(({ source, year }) => source && year);
  if (sources.length === 0) return null;
  return (
    <ul className="figure-sources">
      {sources.map(({ name, source, year }) => (
        <li key={name}>
          {say(words.revisions.figureSource, locale, { name, source: source ?? "", year: String(year) })}
        </li>
      ))}
    </ul>
  );
}
