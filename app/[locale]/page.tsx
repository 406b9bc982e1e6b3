import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { Clusters } from "@/components/home/clusters";
import styles from "@/components/home/home.module.css";
import { Latest } from "@/components/home/latest";
import { Sides } from "@/components/home/sides";
import findPlaceStyles from "@/components/places/find-place.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FieldLength } from "@/components/ui/fields/field-length";
import forms from "@/components/ui/forms.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { allProfiles } from "@/lib/profiles/queries";
import { isEnded, PUBLIC_STATUSES } from "@/lib/project-rules/status";
import { clusterCounts } from "@/lib/projects/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { LIMITS } from "@/lib/text/limits";
import { listProjects } from "@/lib/tracking/list";

type Props = { params: Promise<{ locale: string }> };

const LATEST = 5;
/** What goes on or went well; what was declined or given up stands in the list of all. */
const SHOWN = PUBLIC_STATUSES.filter((status) => !isEnded(status) || status === "COMPLETED");

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { home, shell } = messagesOf(locale);
  const title = `${shell.name} · ${home.title}`;
  return {
    title: { absolute: title },
    description: home.description,
    alternates: alternatesOf(locale, ""),
    openGraph: { title, description: home.description, type: "website", url: `/${locale}` },
  };
}

export default async function Home({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  if (await currentActor()) redirect(`/${locale}/work`);
  const [profiles, taxonomy, projects, latest] = await Promise.all([
    allProfiles(),
    readTaxonomy(),
    clusterCounts(),
    listProjects({ status: SHOWN }, { limit: LATEST }, null),
  ]);
  const messages = messagesOf(locale).home;
  const total = [...projects.values()].reduce((sum, count) => sum + count, 0);
  return (
    <main id="main" className={styles.home}>
      <section className={styles.homeHead}>
        <div>
          <h1>{messages.title}</h1>
          <p className="lead">{messages.lead}</p>
          {/* biome-ignore lint/a11y/useSemanticElements: offices have browsers that do not know <search>. */}
          <form role="search" action={`/${locale}/places`} className={findPlaceStyles.findPlace}>
            <label className={forms.field} data-field="">
              <span>
                {messages.find} <FieldLength longest={LIMITS.search} />
              </span>
              <input type="search" name="q" placeholder={messages.findHint} />
            </label>
            <button type="submit" className={classes(controls.button, controls.primary)}>
              {messages.findButton}
            </button>
          </form>
          <p>
            <Link prefetch={false} href={`/${locale}/places`}>
              {formatMessage(messages.browse, locale, { count: profiles.length })}
            </Link>
          </p>
        </div>
        <Sides sides={taxonomy.sides} profiles={profiles} locale={locale} />
      </section>
      <section>
        <h2>{messages.clusters}</h2>
        <Clusters clusters={taxonomy.clusters} profiles={profiles} projects={projects} locale={locale} />
      </section>
      <section>
        <div className={styles.homeSectionHead}>
          <h2>{messages.latest}</h2>
          {total > latest.items.length && (
            <Link prefetch={false} href={`/${locale}/projects`}>
              {formatMessage(messages.latestAll, locale, { count: total })}
            </Link>
          )}
        </div>
        <Latest projects={latest.items} taxonomy={taxonomy} locale={locale} />
      </section>
      <section>
        <h2>{messages.how}</h2>
        <ol className={styles.homeSteps}>
          {Object.entries(messages.steps).map(([step, { name, text }]) => (
            <li key={step}>
              <h3>{name}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
