import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { DraftEditor } from "@/components/revisions/draft-editor";
import { OpenDraft } from "@/components/revisions/open-draft";
import styles from "@/components/revisions/revisions.module.css";
import { SubmittedDraft } from "@/components/revisions/submitted-draft";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/queries";
import { mayEditProfile } from "@/lib/profiles/policy";
import { openRevision, publishedContent } from "@/lib/profiles/revisions/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const place = isLocale(locale) ? await placeBySlug(slug) : null;
  if (!isLocale(locale) || !place) return {};
  const title = formatMessage(messagesOf(locale).revisions.edit.title, locale, { name: place.name[locale] });
  return { title, robots: { index: false } };
}

export default async function EditPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const [actor, place] = await Promise.all([currentActor(), placeBySlug(slug)]);
  if (!place) notFound();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/places/${slug}/edit`)}`);
  const { revisions: messages, project, pictures } = messagesOf(locale);
  const name = { name: place.name[locale] };
  const title = formatMessage(messages.edit.title, locale, name);
  const back = formatMessage(messages.list.back, locale, name);
  if (!mayEditProfile(actor, { placeId: place.id, side: place.side }).allowed)
    return refusedPage({
      title,
      text: formatMessage(messages.edit.notYours, locale, name),
      ways: [
        { href: `/${locale}/places/${slug}`, name: back },
        { href: `/${locale}/places/${slug}/revisions`, name: messages.list.title },
      ],
    });
  const [draft, published, taxonomy] = await Promise.all([
    openRevision(slug, actor),
    publishedContent(slug),
    readTaxonomy(),
  ]);
  return (
    <main id="main" className={draft ? styles.editPage : "narrow"}>
      <header className={styles.revisionHead}>
        <p className={styles.back}>
          <Link prefetch={false} href={`/${locale}/places/${slug}`}>
            {back}
          </Link>{" "}
          ·{" "}
          <Link prefetch={false} href={`/${locale}/places/${slug}/revisions`}>
            {messages.list.title}
          </Link>{" "}
          ·{" "}
          <Link prefetch={false} href={`/${locale}/places/${slug}/pictures`}>
            {pictures.manage}
          </Link>
        </p>
        <h1>{title}</h1>
      </header>
      {!draft && (
        <>
          <p>{messages.edit.noDraft}</p>
          <OpenDraft slug={slug} locale={locale} messages={messages.edit} failure={project.failure} primary />
        </>
      )}
      {draft?.status === "SUBMITTED" && <SubmittedDraft draft={draft} taxonomy={taxonomy} locale={locale} />}
      {draft?.status === "DRAFT" && (
        <DraftEditor
          draft={draft}
          published={published}
          owner={actor.personId}
          kind={place.kind}
          taxonomy={taxonomy}
          locale={locale}
        />
      )}
    </main>
  );
}
