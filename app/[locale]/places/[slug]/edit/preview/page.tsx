import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { Head } from "@/components/profiles/head";
import { Reading } from "@/components/revisions/reading";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/queries";
import { mayEditProfile } from "@/lib/profiles/policy";
import { allProfiles } from "@/lib/profiles/queries";
import { openRevision } from "@/lib/profiles/revisions/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const place = isLocale(locale) ? await placeBySlug(slug) : null;
  if (!isLocale(locale) || !place) return {};
  const title = formatMessage(messagesOf(locale).revisions.preview.title, locale, { name: place.name[locale] });
  return { title, robots: { index: false } };
}

export default async function PreviewPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const [actor, place] = await Promise.all([currentActor(), placeBySlug(slug)]);
  if (!place) notFound();
  const here = `/${locale}/places/${slug}/edit`;
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`${here}/preview`)}`);
  const { preview: messages, edit, list } = messagesOf(locale).revisions;
  const name = { name: place.name[locale] };
  if (!mayEditProfile(actor, { placeId: place.id, side: place.side }).allowed)
    return refusedPage({
      title: formatMessage(messages.title, locale, name),
      text: formatMessage(edit.notYours, locale, name),
      ways: [{ href: `/${locale}/places/${slug}`, name: formatMessage(list.back, locale, name) }],
    });
  const [draft, all, taxonomy] = await Promise.all([openRevision(slug, actor), allProfiles(), readTaxonomy()]);
  const card = all.find((profile) => profile.slug === slug);
  if (!draft || !card) redirect(here);
  return (
    <main id="main">
      <p className={panels.notice}>
        {messages.notice}{" "}
        <Link prefetch={false} href={here}>
          {messages.back}
        </Link>
      </p>
      <Head profile={card} locale={locale} />
      <Reading revision={draft} all={all} taxonomy={taxonomy} locale={locale} />
    </main>
  );
}
