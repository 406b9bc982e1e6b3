import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { alternatesOf } from "@/app/alternates";
import { openGraphOf } from "@/app/open-graph";
import { publicAddress } from "@/app/public-address";
import { currentActor } from "@/app/session";
import { connectionsOf, FITS_ASKED } from "@/components/profiles/connections";
import { Coordinators } from "@/components/profiles/coordinators";
import { Facts, OpenProjects } from "@/components/profiles/facts";
import { Fits } from "@/components/profiles/fits";
import { Head } from "@/components/profiles/head";
import illustrated from "@/components/profiles/illustrated.module.css";
import { Items } from "@/components/profiles/items";
import { Notes } from "@/components/profiles/notes";
import { Overview } from "@/components/profiles/overview";
import { Pictures } from "@/components/profiles/pictures/pictures";
import { PlaceMap } from "@/components/profiles/place-map";
import styles from "@/components/profiles/profile.module.css";
import { Projects } from "@/components/profiles/projects";
import { Propose } from "@/components/profiles/propose";
import { Source } from "@/components/profiles/source";
import { StructuredData } from "@/components/profiles/structured-data";
import { Standings } from "@/components/profiles/suggestions/standings";
import { Themes } from "@/components/profiles/themes";
import { startHref } from "@/components/proposals/start-href";
import { Share } from "@/components/sharing/share";
import { Thread } from "@/components/threads/thread";
import { classes } from "@/components/ui/classes";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { matchesOf } from "@/lib/matching/queries";
import { standingWith, suggestionsFor } from "@/lib/matching/suggestions/queries";
import { countryName } from "@/lib/places/country-name";
import type { ProfileItem } from "@/lib/profiles/present";
import { allPlaceFigures, profileBySlug } from "@/lib/profiles/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectsOfPlace } from "@/lib/tracking/place-list";

type Props = { params: Promise<{ locale: string; slug: string }> };

/** By so many English letters one side is longer than the other before the themes find room under it. */
const ROOM_FOR_THEMES = 900;

const profileOf = cache(async (slug: string) => profileBySlug(slug, await currentActor()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const [profile, taxonomy] = await Promise.all([isLocale(locale) ? profileOf(slug) : null, readTaxonomy()]);
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
    alternates: alternatesOf(locale, `/places/${slug}`, `/places/${slug}`),
    openGraph: openGraphOf(locale, `/places/${slug}`, {
      title,
      description,
      type: "article",
      picture: [title, taxonomy.side(profile.side)?.name[locale]].filter(Boolean).join(" · "),
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
  const own = actor?.coordinates.some((place) => place.slug === slug) ?? false;
  const [all, matches, taxonomy, projects, standings] = await Promise.all([
    allPlaceFigures(),
    // What one's place set aside is suggested to everybody but those who did.
    own ? suggestionsFor(actor, slug, FITS_ASKED).then(({ items }) => items) : matchesOf(slug, FITS_ASKED),
    readTaxonomy(),
    projectsOfPlace(slug, actor),
    actor && !profile.retiredAt ? standingWith(actor, profile) : [],
  ]);
  const messages = messagesOf(locale).profile;
  const name = { name: profile.name[locale] };
  const derived = profile.practices.filter(({ derivedFromParagraph }) => derivedFromParagraph !== null).length;
  const connections = connectionsOf(profile, projects.items, matches ?? []);
  const lists = { taxonomy, locale };

  // The shorter side has room for the map, and a much shorter one for the themes too.
  const length = (items: ProfileItem[]) => items.reduce((sum, { body }) => sum + body.en.length + 100, 0);
  const longer = length(profile.practices) - length(profile.priorities);
  const themes = <Themes profile={profile} {...lists} />;
  const themesFit = Math.abs(longer) > ROOM_FOR_THEMES;

  return (
    <main id="main" className={styles.profile}>
      <StructuredData profile={profile} locale={locale} path={`/${locale}/places/${slug}`} />
      <Head profile={profile} locale={locale} withSheet>
        <Propose profile={profile} actor={actor} locale={locale} />
      </Head>
      <Facts profile={profile} all={all} locale={locale}>
        <OpenProjects projects={projects} {...lists} />
      </Facts>
      <div
        className={classes(
          profile.pictures.length > 0 && illustrated.illustrated,
          profile.pictures.some(({ kind, width, height }) => kind === "PHOTOGRAPH" && width > height) &&
            illustrated.broad,
        )}
      >
        <Pictures profile={profile} actor={actor} locale={locale} />
        <Overview profile={profile} locale={locale} />
      </div>
      <div className={classes(styles.exchange, longer > 0 && styles.roomUnderSeeks)}>
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
        <div className={styles.room}>
          <PlaceMap profile={profile} all={all} connections={connections} {...lists} />
          {themesFit && themes}
        </div>
      </div>
      <Standings profile={profile} standings={standings} locale={locale} />
      <Fits profile={profile} connections={connections} own={own} {...lists} />
      <div className={styles.below}>
        <div>
          <Projects name={profile.name} slug={slug} projects={projects} {...lists} />
          {!themesFit && themes}
        </div>
        <div>
          <section id="conversation" className={styles.profileSection}>
            <h2>{messages.conversation}</h2>
            <Thread threadId={profile.threadId} actor={actor} locale={locale} />
          </section>
          <Coordinators profile={profile} actor={actor} locale={locale} />
        </div>
      </div>
      <Source profile={profile} locale={locale} />
      <Notes notes={profile.notes} locale={locale} />
      <Share kind="place" name={slug} title={profile.name[locale]} site={publicAddress()} locale={locale} />
    </main>
  );
}
