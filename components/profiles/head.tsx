import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { countryName } from "@/lib/places/country-name";
import { comparisonHref } from "@/lib/profiles/comparison";
import type { ProfileCard } from "@/lib/profiles/present";
import { widthOfText } from "@/lib/tracking/band/text-width";
import styles from "./head.module.css";

type Props = {
  profile: ProfileCard;
  locale: Locale;
  /** What can be done with the place, beside its name. */
  children?: ReactNode;
  /** With the ways to the page to hand over, and to other places beside it. */
  withSheet?: boolean;
};

/** Longer names, in the height of their letters, stand a size smaller: they would take three lines. */
const LONG = 11;

/** The place's name in both scripts, which is its picture, and what kind of place it is. */
export function Head({ profile, locale, withSheet = false, children }: Props) {
  const messages = messagesOf(locale);
  const other = locale === "en" ? "zh" : "en";
  const about = [
    messages.catalogue.kinds[profile.kind],
    countryName(profile.country, locale),
    ...(profile.sourcePage === null
      ? []
      : [formatMessage(messages.profile.page, locale, { page: profile.sourcePage })]),
  ];
  const long = widthOfText(profile.name.en, 1) + widthOfText(profile.name.zh, 1) > LONG;
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.kind}>
          <SideTag side={profile.side} /> {about.join(" · ")}
          {withSheet && (
            <>
              {" · "}
              <a href={`/api/v1/profiles/${profile.slug}/sheet.pdf`}>{messages.sheet.link}</a>
              {" · "}
              <Link prefetch={false} href={comparisonHref(locale, [profile.slug])}>
                {messages.compare.link}
              </Link>
            </>
          )}
        </p>
        <h1 className={classes(styles.name, long && styles.long)}>
          {profile.name[locale]}{" "}
          <span className={styles.other} lang={other}>
            {profile.name[other]}
          </span>
        </h1>
      </div>
      {children && <div className={styles.beside}>{children}</div>}
    </header>
  );
}
