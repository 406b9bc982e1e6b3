import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Fragment } from "react";
import { currentActor } from "@/app/session";
import { OwnShown } from "@/components/people/own-shown";
import { Changes } from "@/components/work/changes";
import { ComingUp } from "@/components/work/coming";
import { OwnProfile } from "@/components/work/own-profile";
import { OwnProjects } from "@/components/work/own-projects";
import { WaitingList } from "@/components/work/waiting-list";
import workStyles from "@/components/work/work.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { allPlaces } from "@/lib/places/queries";
import { ownRevisions } from "@/lib/profiles/revisions/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { myWork } from "@/lib/work/queries";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).work.title, robots: { index: false } } : {};
}

export default async function WorkPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/work`)}`);
  const [work, places, taxonomy, revisions] = await Promise.all([
    myWork(actor),
    allPlaces(),
    readTaxonomy(),
    ownRevisions(actor),
  ]);
  const messages = messagesOf(locale).work;
  return (
    <main id="main" className={workStyles.work}>
      <header>
        <h1>{messages.title}</h1>
        <p className="lead">{messages.lead}</p>
      </header>
      <div>
        <WaitingList waiting={work.waiting} actor={actor} taxonomy={taxonomy} locale={locale} />
        <ComingUp meetings={work.meetings} locale={locale} />
        {actor.coordinates.map((place) => (
          <Fragment key={place.slug}>
            <OwnProjects place={place} projects={work.mine} locale={locale} />
            <OwnProfile place={place} revisions={revisions} locale={locale} />
          </Fragment>
        ))}
        {actor.coordinates.length > 0 && <OwnShown actor={actor} locale={locale} />}
      </div>
      <div>
        <Changes work={work} places={places} locale={locale} />
      </div>
    </main>
  );
}
