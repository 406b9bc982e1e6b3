import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { AddForm } from "@/components/comparison/add-form";
import styles from "@/components/comparison/compare.module.css";
import { CompareTable } from "@/components/comparison/compare-table";
import type { Compared } from "@/components/comparison/compared";
import panels from "@/components/ui/panels.module.css";
import type { MaybeActor } from "@/lib/access/actor";
import { listed } from "@/lib/language/format";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { listOfNames } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { matchesOf } from "@/lib/matching/queries";
import { COMPARED, type Comparison, comparisonIn } from "@/lib/profiles/comparison";
import type { ProfileCard } from "@/lib/profiles/present";
import { allProfiles, profileBySlug } from "@/lib/profiles/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectsOfPlace } from "@/lib/tracking/place-list";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** So many projects of a place are named; the others are counted. */
const MOST_PROJECTS = 5;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = messagesOf(locale).compare;
  return { title, description, alternates: alternatesOf(locale, "/places/compare"), robots: { index: false } };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [search, all, taxonomy, actor] = await Promise.all([
    searchParams,
    allProfiles(),
    readTaxonomy(),
    currentActor(),
  ]);
  const messages = messagesOf(locale).compare;
  const comparison = comparisonIn(search, all);
  const chosen = comparison.places.map(({ slug }) => slug);
  const places = chosen.length < COMPARED.least ? [] : await Promise.all(chosen.map((slug) => compared(slug, actor)));
  return (
    <main id="main" className={styles.page}>
      <p>
        <Link prefetch={false} href={`/${locale}/places`}>
          {messagesOf(locale).shell.places}
        </Link>
      </p>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <Answers comparison={comparison} locale={locale} />
      {places.length > 0 && (
        <CompareTable places={places.flatMap((place) => place ?? [])} taxonomy={taxonomy} locale={locale} />
      )}
      <AddForm all={all} chosen={chosen} taxonomy={taxonomy} locale={locale} />
    </main>
  );
}

async function compared(slug: string, actor: MaybeActor): Promise<Compared | null> {
  const [profile, matches, projects] = await Promise.all([
    profileBySlug(slug, actor),
    matchesOf(slug, Number.POSITIVE_INFINITY),
    projectsOfPlace(slug, actor, MOST_PROJECTS),
  ]);
  return profile && { profile, matches: matches ?? [], projects };
}

/** What of the address could not be shown, and what is missing to compare anything. */
function Answers({ comparison, locale }: { comparison: Comparison<ProfileCard>; locale: Locale }) {
  const messages = messagesOf(locale).compare;
  const { places, unknown, left } = comparison;
  const [first] = places;
  const answers = [
    ...(unknown.length > 0
      ? [formatMessage(messages.unknown, locale, { count: unknown.length, names: listOfNames(unknown, locale) })]
      : []),
    ...(left.length > 0
      ? [
          formatMessage(messages.left, locale, {
            count: left.length,
            names: listed(
              left.map(({ name }) => name[locale]),
              locale,
            ),
          }),
        ]
      : []),
  ];
  return (
    <>
      {answers.map((answer) => (
        <p key={answer} className={panels.notice} role="status">
          {answer}
        </p>
      ))}
      {places.length < COMPARED.least && (
        <p>
          {first ? formatMessage(messages.tooFew.single, locale, { name: first.name[locale] }) : messages.tooFew.none}
        </p>
      )}
    </>
  );
}
