import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { ProjectRow } from "@/components/projects/project-row";
import { ChosenFilters } from "@/components/tracking/list/chosen-filters";
import { FilterForm } from "@/components/tracking/list/filter-form";
import { projectQuery, projectsHref } from "@/components/tracking/list/project-query";
import catalogue from "@/components/ui/catalogue.module.css";
import controls from "@/components/ui/controls.module.css";
import rows from "@/components/ui/lists/rows.module.css";
import pages from "@/components/ui/pages.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { allPlaces } from "@/lib/places/queries";
import { pageOrFirst } from "@/lib/platform/page";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { knownFrom } from "@/lib/tracking/filter";
import { listWithReasons } from "@/lib/tracking/list";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGE = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = messagesOf(locale).projects;
  return { title, description, alternates: alternatesOf(locale, "/projects") };
}

export default async function ProjectsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [search, actor, taxonomy, places] = await Promise.all([
    searchParams,
    currentActor(),
    readTaxonomy(),
    allPlaces(),
  ]);
  const query = projectQuery(search, knownFrom(taxonomy, places));
  const requested = { limit: PAGE, cursor: query.cursor };
  const found = await pageOrFirst(requested, (page) => listWithReasons(query.filter, page, actor));
  const messages = messagesOf(locale).projects;
  const filtered = Object.keys(query.filter).length > 0;
  const may = !actor || actor.coordinates.length > 0;

  return (
    <main id="main" className={catalogue.catalogue}>
      <header className={catalogue.catalogueHead}>
        <h1>{messages.title}</h1>
        <p className="lead">{messages.lead}</p>
        {may && (
          <Link className={controls.button} prefetch={false} href={`/${locale}/projects/new`}>
            {messages.new}
          </Link>
        )}
      </header>
      <FilterForm
        query={query}
        taxonomy={taxonomy}
        places={places}
        withDrafts={!!actor?.coordinates.length}
        locale={locale}
      />
      <section className={catalogue.catalogueFound}>
        <p className={catalogue.catalogueCount} role="status">
          {formatMessage(messages.found, locale, { count: found.total })}
        </p>
        <ChosenFilters query={query} taxonomy={taxonomy} places={places} locale={locale} />
        {found.items.length > 0 ? (
          <ul className={rows.rows}>
            {found.items.map((project) => (
              <ProjectRow key={project.code} project={project} taxonomy={taxonomy} locale={locale} />
            ))}
          </ul>
        ) : (
          <div className={catalogue.catalogueEmpty}>
            <h2>{filtered ? messages.emptyTitle : messages.noneTitle}</h2>
            <p>{filtered ? messages.empty : messages.none}</p>
            <Link className={controls.button} href={filtered ? `/${locale}/projects` : `/${locale}/places`}>
              {filtered ? messages.all : messages.choosePlace}
            </Link>
          </div>
        )}
        <nav className={pages.listPages}>
          {query.cursor && (
            <Link className={controls.button} prefetch={false} href={projectsHref(locale, { filter: query.filter })}>
              {messages.first}
            </Link>
          )}
          {found.nextCursor && (
            <Link
              className={controls.button}
              prefetch={false}
              href={projectsHref(locale, { filter: query.filter, cursor: found.nextCursor })}
            >
              {messages.more}
            </Link>
          )}
        </nav>
      </section>
    </main>
  );
}
