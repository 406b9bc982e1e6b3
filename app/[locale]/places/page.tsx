import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { catalogueQuery, fitOrder } from "@/components/places/catalogue-query";
import { ChosenFilters } from "@/components/places/chosen-filters";
import { FilterForm } from "@/components/places/filter-form";
import { namedValues, optionsOf } from "@/components/places/options";
import { PlaceRow } from "@/components/places/place-row";
import { reasonText, throughText } from "@/components/profiles/reason";
import catalogueStyles from "@/components/ui/catalogue.module.css";
import controls from "@/components/ui/controls.module.css";
import rows from "@/components/ui/lists/rows.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { matchesOf } from "@/lib/matching/queries";
import { byFit, FACETS, type Facet, filtered, foundThrough, SORTS, sorted } from "@/lib/profiles/catalogue";
import type { ProfileCard } from "@/lib/profiles/present";
import { allProfiles } from "@/lib/profiles/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = messagesOf(locale).catalogue;
  return {
    title,
    description,
    alternates: alternatesOf(locale, "/places"),
  };
}

export default async function PlacesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [search, cards, taxonomy, actor] = await Promise.all([
    searchParams,
    allProfiles(),
    readTaxonomy(),
    currentActor(),
  ]);
  const own = (actor?.coordinates ?? []).map(({ slug, nameEn, nameZh }) => ({
    slug,
    name: { en: nameEn, zh: nameZh },
  }));
  const messages = messagesOf(locale).catalogue;
  const named = namedValues(cards, taxonomy, locale);
  const known = Object.fromEntries(FACETS.map((facet) => [facet, named[facet].map(({ value }) => value)]));
  const query = catalogueQuery(search, known as Record<Facet, string[]>, own);
  const options = optionsOf(cards, query.filter, named, taxonomy);
  const passing = filtered(cards, query.filter, taxonomy.clusterOf);
  const fitting = own.find(({ slug }) => fitOrder(slug) === query.sort);
  const matches = fitting && (await matchesOf(fitting.slug, cards.length));
  const found = matches
    ? byFit(sorted(passing, "name", locale), matches)
    : sorted(passing, SORTS.find((sort) => sort === query.sort) ?? "name", locale);
  const reasonsOf = (card: ProfileCard) => {
    const fit = matches?.find(({ slug }) => slug === card.slug)?.reasons[0];
    return [
      ...throughText(foundThrough(card, query.filter, taxonomy.clusterOf), taxonomy, locale),
      ...(fit && fitting ? [reasonText(fit, fitting.name, taxonomy, locale)] : []),
    ];
  };
  const count = { count: found.length, total: cards.length };
  const all = formatMessage(messages.all, locale, { count: cards.length });

  return (
    <main id="main" className={catalogueStyles.catalogue}>
      <header className={catalogueStyles.catalogueHead}>
        <h1>{messages.title}</h1>
        <p className="lead">{formatMessage(messages.lead, locale, { count: cards.length })}</p>
      </header>
      <FilterForm query={query} options={options} own={own} locale={locale} />
      <section className={catalogueStyles.catalogueFound}>
        <p className={catalogueStyles.catalogueCount} role="status">
          {formatMessage(found.length === cards.length ? messages.found : messages.foundOf, locale, count)}
        </p>
        <ChosenFilters query={query} options={options} locale={locale} />
        {found.length > 0 ? (
          <ul className={rows.rows}>
            {found.map((card) => (
              <PlaceRow key={card.slug} card={card} reasons={reasonsOf(card)} taxonomy={taxonomy} locale={locale} />
            ))}
          </ul>
        ) : (
          <div className={catalogueStyles.catalogueEmpty}>
            <h2>{messages.emptyTitle}</h2>
            <p>{messages.empty}</p>
            <Link className={controls.button} href={`/${locale}/places`}>
              {all}
            </Link>
          </div>
        )}
      </section>
    </main>
  );
}
