import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import styles from "@/components/revisions/revisions.module.css";
import { RevisionTable } from "@/components/revisions/table";
import controls from "@/components/ui/controls.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/queries";
import { pageOrFirst } from "@/lib/platform/page";
import { mayEditProfile } from "@/lib/profiles/policy";
import { listRevisions } from "@/lib/profiles/revisions/queries";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const place = isLocale(locale) ? await placeBySlug(slug) : null;
  if (!isLocale(locale) || !place) return {};
  const messages = messagesOf(locale).revisions.list;
  return {
    title: `${messages.title} · ${place.name[locale]}`,
    description: formatMessage(messages.description, locale, { name: place.name[locale] }),
    alternates: alternatesOf(locale, `/places/${slug}/revisions`),
  };
}

export default async function RevisionsPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { cursor }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const [actor, place] = await Promise.all([currentActor(), placeBySlug(slug)]);
  if (!place) notFound();
  const requested = { limit: 50, cursor: [cursor ?? []].flat()[0] };
  const { items, nextCursor } = await pageOrFirst(requested, (page) => listRevisions(slug, page, actor));
  const messages = messagesOf(locale).revisions.list;
  const name = { name: place.name[locale] };
  return (
    <main id="main">
      <header className={styles.revisionHead}>
        <p className={styles.back}>
          <Link prefetch={false} href={`/${locale}/places/${slug}`}>
            {formatMessage(messages.back, locale, name)}
          </Link>
        </p>
        <h1>
          {messages.title} <span className="other-name">{place.name[locale]}</span>
        </h1>
        <p className="lead">{formatMessage(messages.lead, locale, name)}</p>
        {mayEditProfile(actor, { placeId: place.id, side: place.side }).allowed && (
          <Link className={controls.button} prefetch={false} href={`/${locale}/places/${slug}/edit`}>
            {messages.edit}
          </Link>
        )}
      </header>
      <RevisionTable revisions={items} locale={locale} />
      {nextCursor && (
        <Link
          className={controls.button}
          prefetch={false}
          href={`/${locale}/places/${slug}/revisions?cursor=${nextCursor}`}
        >
          {messages.more}
        </Link>
      )}
    </main>
  );
}
