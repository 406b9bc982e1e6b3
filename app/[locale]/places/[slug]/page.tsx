import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { alternatesOf } from "@/app/alternates";
import { openGraphOf } from "@/app/open-graph";
import { currentActor } from "@/app/session";
import { Contents } from "@/components/profiles/contents";
import { Coordinators } from "@/components/profiles/coordinators";
import { Facts } from "@/components/profiles/facts";
import { Fits } from "@/components/profiles/fits";
import { Head } from "@/components/profiles/head";
import { Items } from "@/components/profiles/items";
import { LandMap } from "@/components/profiles/land-map";
import { Notes } from "@/components/profiles/notes";
import { Paragraphs } from "@/components/profiles/paragraphs";
import { Pictures } from "@/components/profiles/pictures/pictures";
import styles from "@/components/profiles/profile.module.css";
import { Projects } from "@/components/profiles/projects";
import { Propose } from "@/components/profiles/propose";
import { Source } from "@/components/profiles/source";
import { StructuredData } from "@/components/profiles/structured-data";
import { Themes } from "@/components/profiles/themes";
import { startHref } from "@/components/proposals/start-href";
import { Thread } from "@/components/threads/thread";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { matchesOf } from "@/lib/matching/queries";
import { countryName } from "@/lib/places/country-name";
import { allProfiles, profileBySlug } from "@/lib/profiles/queries";
import { isEnded } from "@/lib/project-rules/status";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { listProjects } from "@/lib/tracking/list";

type Props = { params: Promise<{ locale: string; slug: string }> };

const profileOf = cache(async (slug: string) => profileBySlug(slug, await currentActor()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const profile = isLocale(locale) ? await profileOf(slug) : null;
  if (!isLocale(locale) || !profile) return {};
  const name = profile.name[locale];
  const title = `${name} ${profile.name[locale === "en" ? "zh" : "en"]}`;
  const description = formatMessage(messagesOf(locale).profile.description, locale, {
    name,
    country: countryName(profile.country, locale),
  });
  return {
    title,
    description,
    alternates: alternatesOf(locale, `/places/${slug}`),
    openGraph: openGraphOf(locale, `/places/${slug}`, {
      title,
      description,
      type: "article",
      modifiedTime: profile.updatedAt,
    }),
    twitter: { card: "summary_large_image" },
  };
}

export default async function ProfilePage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const [profile, actor] = await Promise.all([profileOf(slug), currentActor()]);
  if (!profile) notFound();
  const [all, matches, taxonomy, projects] = await Promise.all([
    allProfiles(),
    matchesOf(slug, 4),
    readTaxonomy(),
    listProjects({ place: [slug] }, { limit: 100 }, actor),
  ]);
  const messages = messagesOf(locale).profile;
  const name = { name: profile.name[locale] };
  const derived = profile.practices.filter(({ derivedFromParagraph }) => derivedFromParagraph !== null).length;
  const open = projects.items.filter(({ status }) => !isEnded(status)).length;
  const lists = { taxonomy, locale };

  return (
    <main id="main" className={styles.profile}>
      <StructuredData profile={profile} locale={locale} path={`/${locale}/places/${slug}`} />
      <div className={styles.profileMain}>
        <Head profile={profile} locale={locale} withSheet />
        <Facts profile={profile} all={all} openProjects={open} locale={locale} />
        <Pictures profile={profile} actor={actor} locale={locale} />
        <div className={classes(styles.profileAction, styles.narrowOnly)}>
          <Propose profile={profile} actor={actor} locale={locale} />
        </div>
        <section id="overview" className={styles.profileSection}>
          <h2>{messages.fields.overview}</h2>
          {profile.overview ? (
            <Paragraphs id="overview" text={profile.overview[locale]} />
          ) : (
            <p className={styles.sectionEmpty}>{formatMessage(messages.overviewMissing, locale, name)}</p>
          )}
        </section>
        <Items
          id="offers"
          title={formatMessage(messages.offers, locale, name)}
          empty={formatMessage(messages.offersEmpty, locale, name)}
          hint={derived > 0 ? formatMessage(messages.offersDerived, locale, { count: derived }) : undefined}
          items={profile.practices}
          start={profile.abilities.propose ? ({ key }) => startHref(locale, { to: slug, offer: key }) : undefined}
          {...lists}
        />
        <Items
          id="seeks"
          title={formatMessage(messages.seeks, locale, name)}
          empty={formatMessage(messages.seeksEmpty, locale, name)}
          items={profile.priorities}
          start={profile.abilities.propose ? ({ key }) => startHref(locale, { to: slug, priority: key }) : undefined}
          {...lists}
        />
        <Themes profile={profile} {...lists} />
        <Projects name={profile.name} slug={slug} projects={projects.items} {...lists} />
        <Coordinators profile={profile} actor={actor} locale={locale} />
        <section id="conversation" className={styles.profileSection}>
          <h2>{messages.conversation}</h2>
          <Thread threadId={profile.threadId} actor={actor} locale={locale} />
        </section>
        <Source profile={profile} locale={locale} />
        <Notes notes={profile.notes} locale={locale} />
      </div>
      <aside className={styles.profileAside}>
        <div className={classes(panels.panel, styles.profileAction, styles.wideOnly)}>
          <Propose profile={profile} actor={actor} locale={locale} />
        </div>
        <figure className={classes(panels.panel, styles.profileMap)} aria-label={messages.where}>
          <LandMap profile={profile} all={all} locale={locale} />
        </figure>
        <Fits name={profile.name} matches={matches ?? []} {...lists} />
        <Contents name={profile.name} locale={locale} />
      </aside>
    </main>
  );
}
