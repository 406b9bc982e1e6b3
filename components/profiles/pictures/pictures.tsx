import Link from "next/link";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PictureKind } from "@/lib/profiles/pictures/kinds";
import type { Picture } from "@/lib/profiles/pictures/schema";
import type { Profile } from "@/lib/profiles/present";
import { Credit } from "./credit";
import styles from "./pictures.module.css";
import { type Room, ShownPicture } from "./shown-picture";

type Props = { profile: Profile; actor: MaybeActor; locale: Locale };

const ROOMS: Record<PictureKind, Room> = {
  PHOTOGRAPH: { width: 560, height: 560 },
  ARMS: { width: 120, height: 120 },
};

/**
 * The photograph and the arms that a place shows, each with its credit. Where there is none, nothing stands: its name in
 * both scripts is its picture; its own coordinators are invited to show one.
 */
export function Pictures({ profile, actor, locale }: Props) {
  const { pictures: messages } = messagesOf(locale);
  const { pictures, slug, name, abilities } = profile;
  const named = { name: name[locale] };
  const href = `/${locale}/places/${slug}/pictures`;
  if (pictures.length === 0) {
    if (!actor?.coordinates.some((place) => place.slug === slug)) return null;
    return (
      <p className={styles.invitation} data-testid="picture-invitation">
        {formatMessage(messages.invite, locale, named)}{" "}
        <Link prefetch={false} href={href}>
          {formatMessage(messages.inviteLink, locale, named)}
        </Link>
      </p>
    );
  }
  const [first, second] = pictures as [Picture, Picture?];
  return (
    <figure className={styles.pictures} data-testid="pictures">
      <InItsRoom picture={first} locale={locale} />
      <figcaption>
        {second && <InItsRoom picture={second} locale={locale} />}
        <div className={styles.credits}>
          {pictures.map((picture) => (
            <p key={picture.id}>
              <Credit picture={picture} locale={locale} />
            </p>
          ))}
          {abilities.edit && (
            <p className={styles.change}>
              <Link prefetch={false} href={href}>
                {messages.change}
              </Link>
            </p>
          )}
        </div>
      </figcaption>
    </figure>
  );
}

/** A photograph is there as soon as the page is; the arms come when they are scrolled to. */
const InItsRoom = ({ picture, locale }: { picture: Picture; locale: Locale }) => (
  <ShownPicture
    picture={picture}
    room={ROOMS[picture.kind]}
    locale={locale}
    loading={picture.kind === "PHOTOGRAPH" ? "eager" : "lazy"}
    className={picture.kind === "ARMS" ? styles.arms : undefined}
  />
);
