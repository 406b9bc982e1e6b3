import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { OwnShown } from "@/components/people/own-shown";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Changes } from "@/components/work/changes";
import { ComingUp } from "@/components/work/coming";
import { FittingPartners } from "@/components/work/fitting-partners";
import { ClusterBoard, ProgrammeWatch } from "@/components/work/overviews";
import { OwnProfile } from "@/components/work/own-profile";
import { OwnProjects } from "@/components/work/own-projects";
import { WaitingList } from "@/components/work/waiting-list";
import styles from "@/components/work/work.module.css";
import type { Actor } from "@/lib/access/actor";
import { listed } from "@/lib/language/format";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { gainsOf } from "@/lib/matching/gains";
import { suggestionsFor } from "@/lib/matching/suggestions/queries";
import { allPlaces } from "@/lib/places/queries";
import { now } from "@/lib/platform/clock";
import { ownRevisions } from "@/lib/profiles/revisions/queries";
import { nextReportsOf } from "@/lib/progress/next-report";
import { dayOf } from "@/lib/project-rules/days";
import { listOpenRounds, listRounds } from "@/lib/rounds/queries";
import { taxonomy as readTaxonomy, type Taxonomy } from "@/lib/taxonomy/queries";
import { clusterOverviews, untouchedProjects } from "@/lib/work/overview";
import { myWork } from "@/lib/work/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).work.title, robots: { index: false } } : {};
}

/** What somebody's roles add to the page: partners for coordinators, boards for leads, the programme for the secretariat. */
async function readRoles(actor: Actor) {
  const [first] = actor.coordinates;
  const [fits, calls, overviews, rounds, untouched, revisions] = await Promise.all([
    first ? fitsOf(actor, first.slug) : null,
    first ? listOpenRounds(actor) : [],
    clusterOverviews(actor),
    actor.isSecretariat ? listRounds(actor) : [],
    actor.isSecretariat ? untouchedProjects() : [],
    first ? ownRevisions(actor) : [],
  ]);
  return { first, fits, calls, overviews, rounds, untouched, revisions };
}

/** The partners suggested to a place, and what both would gain. */
async function fitsOf(actor: Actor, slug: string) {
  const suggestions = await suggestionsFor(actor, slug);
  const others = suggestions.items.map((match) => match.slug);
  return { suggestions, ...(await gainsOf(slug, others)) };
}

export default async function WorkPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/work`)}`);
  const [work, places, taxonomy, roles] = await Promise.all([
    myWork(actor),
    allPlaces(),
    readTaxonomy(),
    readRoles(actor),
  ]);
  // What waits for a report offers to write it; so does each other project at work that a place of the reader leads.
  const due = work.waiting.flatMap(({ kind, project }) => (kind === "update" && project ? [project.code] : []));
  const atWork = work.mine.filter(({ status }) => status === "IN_PROGRESS").map(({ code }) => code);
  const reports = await nextReportsOf(actor, [...new Set([...due, ...atWork])]);
  const messages = messagesOf(locale).work;
  const { first, calls, overviews, rounds, untouched, revisions } = roles;
  const fits = first && roles.fits && (
    <FittingPartners place={first} {...roles.fits} {...{ calls, taxonomy, locale }} />
  );
  const nothing = work.waiting.length === 0;
  return (
    <main id="main" className={styles.work}>
      <header className={styles.workTitle}>
        <h1>{messages.title}</h1>
        <p>{roleLine(actor, taxonomy, locale)}</p>
        {first && (
          <Link
            className={classes(controls.button, nothing ? controls.primary : undefined)}
            prefetch={false}
            href={`/${locale}/projects/new`}
          >
            {messages.propose}
          </Link>
        )}
      </header>
      <WaitingList {...{ work, reports, actor, taxonomy, locale }} />
      <div className={styles.beside}>
        <ComingUp coming={work.coming} locale={locale} />
        <Changes work={work} places={places} locale={locale} />
      </div>
      <div>
        {nothing && fits}
        {overviews.map((overview) => (
          <ClusterBoard key={overview.cluster} {...{ overview, taxonomy, locale }} />
        ))}
        {actor.isSecretariat && <ProgrammeWatch {...{ rounds, untouched, locale }} />}
        {first && (
          <OwnProjects
            {...{ actor, projects: work.mine, today: dayOf(now()), taxonomy, locale }}
            reports={reports.filter(({ code }) => !due.includes(code))}
          />
        )}
        {!nothing && fits}
      </div>
      {first && (
        <div className={styles.own}>
          {actor.coordinates.map((place) => (
            <OwnProfile key={place.slug} place={place} revisions={revisions} locale={locale} />
          ))}
          <OwnShown actor={actor} locale={locale} />
        </div>
      )}
    </main>
  );
}

/** In what capacity the reader works here, in a line. */
function roleLine(actor: Actor, taxonomy: Taxonomy, locale: Locale): string {
  const { work, people, roles } = messagesOf(locale);
  const names = [
    ...actor.coordinates.map(({ nameEn, nameZh }) => (locale === "zh" ? nameZh : nameEn)),
    ...actor.leads.map((code) => taxonomy.cluster(code)?.shortName[locale] ?? code),
    ...(actor.isSecretariat ? [people.secretariat] : []),
    ...(actor.isObserver ? [roles.OBSERVER] : []),
  ];
  return names.length > 0 ? formatMessage(work.lead, locale, { places: listed(names, locale) }) : "";
}
