import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { openGraphOf } from "@/app/open-graph";
import { currentActor } from "@/app/session";
import { AllPlaces } from "@/components/home/all-places";
import { Band } from "@/components/home/band";
import { Clusters } from "@/components/home/clusters";
import { Figures } from "@/components/home/figures";
import styles from "@/components/home/home.module.css";
import { OtherScript } from "@/components/home/other-script";
import { Results } from "@/components/home/results";
import { FindPlace } from "@/components/places/find-place";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placesOverview } from "@/lib/profiles/overview";
import { isGivenUp, PUBLIC_STATUSES } from "@/lib/project-rules/status";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { countryPairs } from "@/lib/tracking/band/country-pairs";
import { bandModel, THREADS } from "@/lib/tracking/band/model";
import { listProjects } from "@/lib/tracking/list";
import type { TrackingCard } from "@/lib/tracking/present";
import { latestResults } from "@/lib/tracking/results";
import { standingByCluster } from "@/lib/tracking/standing";

type Props = { params: Promise<{ locale: string }> };

const LATEST = 5;

/** The places that have a project: they lead it or have said yes, and nobody has given it up. */
const takingPart = ({ status, lead, partners }: TrackingCard): string[] =>
  isGivenUp(status)
    ? []
    : [lead, ...partners.filter((partner) => partner.status === "ACCEPTED")].map(({ slug }) => slug);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { home, shell } = messagesOf(locale);
  const title = `${shell.name} · ${home.title}`;
  return {
    title: { absolute: title },
    description: home.description,
    alternates: alternatesOf(locale, "", "/all"),
    openGraph: openGraphOf(locale, "", { title, description: home.description, type: "website", picture: title }),
  };
}

export default async function Home({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  if (await currentActor()) redirect(`/${locale}/work`);
  const [taxonomy, standing, projects, pairs, results] = await Promise.all([
    readTaxonomy(),
    standingByCluster(),
    listProjects({ status: PUBLIC_STATUSES }, { limit: THREADS }, null),
    countryPairs(),
    latestResults(LATEST),
  ]);
  const messages = messagesOf(locale).home;
  const total = standing.reduce((sum, { count }) => sum + count, 0);
  const withProject = new Set(projects.items.flatMap(takingPart));
  const places = await placesOverview([...withProject]);
  return (
    <main id="main" className={styles.home}>
      <section className={styles.head}>
        <div>
          <h1>{messages.title}</h1>
          <p className="lead">{formatMessage(messages.lead, locale, { count: places.total })}</p>
        </div>
        <OtherScript locale={locale} />
        <div className={styles.find}>
          <FindPlace label={messages.find} button={messages.findButton} hint={messages.findHint} locale={locale} />
          <p>
            <Link prefetch={false} href={`/${locale}/places`}>
              {formatMessage(messages.browse, locale, { count: places.total })}
            </Link>
          </p>
        </div>
      </section>
      <Band
        model={bandModel(projects.items, total, pairs)}
        profiles={places.shown}
        taxonomy={taxonomy}
        locale={locale}
      />
      <div className={styles.sections}>
        <section>
          <h2 className="visually-hidden">{messages.figures.heading}</h2>
          <Figures places={places} sides={taxonomy.sides} standing={standing} locale={locale} />
        </section>
        <section>
          <h2>{messages.clusters}</h2>
          <Clusters taxonomy={taxonomy} places={places} projects={projects.items} standing={standing} locale={locale} />
        </section>
        <section>
          <div className={styles.sectionHead}>
            <h2>{messages.latest}</h2>
            {total > 0 && (
              <Link prefetch={false} href={`/${locale}/projects`}>
                {formatMessage(messages.latestAll, locale, { count: total })}
              </Link>
            )}
          </div>
          <Results results={results} taxonomy={taxonomy} locale={locale} />
        </section>
        <section>
          <h2>{messages.how}</h2>
          <ol className={styles.steps}>
            {Object.entries(messages.steps).map(([step, { name, text }]) => (
              <li key={step}>
                <h3>{name}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <div className={styles.sectionHead}>
            <h2>{formatMessage(messages.browse, locale, { count: places.total })}</h2>
            {withProject.size > 0 && <p className="hint">{messages.bold}</p>}
          </div>
          <AllPlaces sides={taxonomy.sides} places={places} withProject={withProject} locale={locale} />
        </section>
      </div>
    </main>
  );
}
