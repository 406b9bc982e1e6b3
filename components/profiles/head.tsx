import { SideTag } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { countryName } from "@/lib/places/country-name";
import type { ProfileCard } from "@/lib/profiles/present";
import styles from "./profile.module.css";

type Props = {
  profile: ProfileCard;
  locale: Locale /** With the way to the page to hand over. */;
  withSheet?: boolean;
};

/** The place's name in both scripts, and what kind of place it is. */
export function Head({ profile, locale, withSheet = false }: Props) {
  const messages = messagesOf(locale);
  const other = locale === "en" ? "zh" : "en";
  const about = [
    messages.catalogue.kinds[profile.kind],
    countryName(profile.country, locale),
    formatMessage(messages.profile.page, locale, { page: profile.sourcePage }),
  ];
  return (
    <header className={styles.profileHead}>
      <p className={styles.profileKind}>
        <SideTag side={profile.side} /> {about.join(" · ")}
        {withSheet && (
          <>
            {" · "}
            <a href={`/api/v1/profiles/${profile.slug}/sheet.pdf`}>{messages.sheet.link}</a>
          </>
        )}
      </p>
      <h1>
        {profile.name[locale]}{" "}
        <span className="other-name" lang={other}>
          {profile.name[other]}
        </span>
      </h1>
    </header>
  );
}
