import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { PictureSlot } from "@/components/profiles/pictures/picture-slot";
import styles from "@/components/profiles/pictures/pictures.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/queries";
import { PICTURE_KINDS, type PictureKind } from "@/lib/profiles/pictures/kinds";
import { picturesOf } from "@/lib/profiles/pictures/queries";
import { mayEditProfile } from "@/lib/profiles/policy";

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const place = isLocale(locale) ? await placeBySlug(slug) : null;
  if (!isLocale(locale) || !place) return {};
  const title = formatMessage(messagesOf(locale).pictures.title, locale, { name: place.name[locale] });
  return { title, robots: { index: false } };
}

export default async function PicturesPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const [actor, place] = await Promise.all([currentActor(), placeBySlug(slug)]);
  if (!place) notFound();
  const profileHref = `/${locale}/places/${slug}`;
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`${profileHref}/pictures`)}`);
  const { pictures: messages } = messagesOf(locale);
  const name = { name: place.name[locale] };
  const title = formatMessage(messages.title, locale, name);
  const back = formatMessage(messages.back, locale, name);
  if (!mayEditProfile(actor, { placeId: place.id, side: place.side }).allowed)
    return refusedPage({
      title,
      text: formatMessage(messages.notYours, locale, name),
      ways: [{ href: profileHref, name: back }],
    });
  const pictures = await picturesOf(slug);
  const pictureOf = (kind: PictureKind) => pictures.find((picture) => picture.kind === kind) ?? null;
  const firstMissing = PICTURE_KINDS.find((kind) => !pictureOf(kind));
  return (
    <main id="main">
      <p>
        <Link prefetch={false} href={profileHref}>
          {back}
        </Link>
      </p>
      <h1>{title}</h1>
      <p className={styles.lead}>{formatMessage(messages.lead, locale, name)}</p>
      <div className={styles.slots}>
        {PICTURE_KINDS.map((kind) => (
          <PictureSlot
            key={kind}
            slug={slug}
            kind={kind}
            picture={pictureOf(kind)}
            primary={kind === firstMissing}
            locale={locale}
          />
        ))}
      </div>
    </main>
  );
}
