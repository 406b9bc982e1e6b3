import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { type CatalogueQuery, catalogueHref, catalogueQuery, fitOrder } from "@/components/places/catalogue-query";
import { ChosenFilters } from "@/components/places/chosen-filters";
import { CompareForm } from "@/components/places/compare-form";
import { FilterForm } from "@/components/places/filter-form";
import { namedValues, optionsOf } from "@/components/places/options";
import { PlaceRow } from "@/components/places/place-row";
import { reasonText, throughText } from "@/components/profiles/reason";
import { SaveSearch } from "@/components/tracking/views/save-search";
import catalogueStyles from "@/components/ui/catalogue.module.css";
import controls from "@/components/ui/controls.module.css";
import rows from "@/components/ui/lists/rows.module.css";
import pages from "@/components/ui/pages.module.css";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { matchesOf } from "@/lib/matching/queries";
import { pageOrFirst } from "@/lib/platform/page";
import { FACETS, type Facet, foundThrough, SORTS } from "@/lib/profiles/catalogue";
import { catalogueExtent, facetCounts, listProfiles } from "@/lib/profiles/catalogue-queries";
import type { ProfileCard } from "@/lib/profiles/present";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = 50;

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

/** The filter as a query, in whatever order its places stand. */
const filterOf = (locale: Locale, { filter }: CatalogueQuery) =>
  catalogueHref(locale, { filter, sort: "name" }).split("?")[1] ?? "";

export default async function PlacesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [search, extent, taxonomy, actor] = await Promise.all([
    searchParams,
    catalogueExtent(),
    readTaxonomy(),
    currentActor(),
  ]);
  const own = (actor?.coordinates ?? []).map(({ slug, nameEn, nameZh }) => ({
    slug,
    name: { en: nameEn, zh: nameZh },
  }));
  const messages = messagesOf(locale).catalogue;
  const named = namedValues(extent, taxonomy, locale);
  const known = Object.fromEntries(FACETS.map((facet) => [facet, named[facet].map(({ value }) => value)]));
  const query = catalogueQuery(search, known as Record<Facet, string[]>, own);
  const fitting = own.find(({ slug }) => fitOrder(slug) === query.sort);
  const matches = fitting && (await matchesOf(fitting.slug, extent.total));
  const order = { sort: SORTS.find((sort) => sort === query.sort), locale, fit: matches?.map(({ slug }) => slug) };
  const [counts, found] = await Promise.all([
    facetCounts(query.filter),
    pageOrFirst({ limit: PAGE, cursor: query.cursor }, (page) => listProfiles(query.filter, { ...page, ...order })),
  ]);
  const options = optionsOf(counts, query.filter, named);
  const reasonsOf = (card: ProfileCard) => {
    const fit = matches?.find(({ slug }) => slug === card.slug)?.reasons[0];
    return [
      ...throughText(foundThrough(card, query.filter, taxonomy.clusterOf), taxonomy, locale),
      ...(fit && fitting ? [reasonText(fit, fitting.name, taxonomy, locale)] : []),
    ];
  };
  const count = { count: found.total, total: extent.total };
  const all = formatMessage(messages.all, locale, { count: extent.total });

  return (
    <main id="main" className={catalogueStyles.catalogue}>
      <header className={catalogueStyles.catalogueHead}>
        <h1>{messages.title}</h1>
        <p className="lead">{formatMessage(messages.lead, locale, { count: extent.total })}</p>
      </header>
      <FilterForm query={query} options={options} own={own} locale={locale} />
      <section className={catalogueStyles.catalogueFound}>
        <p className={catalogueStyles.catalogueCount} role="status">
          {formatMessage(found.total === extent.total ? messages.found : messages.foundOf, locale, count)}
        </p>
        <ChosenFilters query={query} options={options} locale={locale} />
        <SaveSearch page="places" query={filterOf(locale, query)} actor={actor} locale={locale} />
        {found.total > 0 ? (
          <>
            <CompareForm locale={locale} />
            <ul className={rows.rows}>
              {found.items.map((card) => (
                <PlaceRow key={card.slug} card={card} reasons={reasonsOf(card)} taxonomy={taxonomy} locale={locale} />
              ))}
            </ul>
          </>
        ) : (
          <div className={catalogueStyles.catalogueEmpty}>
            <h2>{messages.emptyTitle}</h2>
            <p>{messages.empty}</p>
            <Link className={controls.button} href={`/${locale}/places`}>
              {all}
            </Link>
          </div>
        )}
        {(query.cursor || found.nextCursor) && (
          <nav className={pages.listPages}>
            {query.cursor && (
              <Link
                className={controls.button}
                prefetch={false}
                href={catalogueHref(locale, { ...query, cursor: undefined })}
              >
                {messages.first}
              </Link>
            )}
            {found.nextCursor && (
              <Link
                className={controls.button}
                prefetch={false}
                href={catalogueHref(locale, { ...query, cursor: found.nextCursor })}
              >
                {messages.more}
              </Link>
            )}
          </nav>
        )}
      </section>
    </main>
  );
}
