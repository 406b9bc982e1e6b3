import Link from "next/link";
import panels from "@/components/ui/panels.module.css";
import { SideTag } from "@/components/ui/place-name";
import { Quoting } from "@/components/ui/written";
import type { Actor } from "@/lib/access/actor";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { RevisionCard } from "@/lib/profiles/revisions/present";
import styles from "./work.module.css";

type Props = { place: Actor["coordinates"][number]; revisions: RevisionCard[]; locale: Locale };

/** How the profile of one of the reader's places stands, with the ways to read it, edit it and see its revisions. */
export function OwnProfile({ place, revisions, locale }: Props) {
  const messages = messagesOf(locale).work.profile;
  const own = revisions.filter((revision) => revision.place.slug === place.slug);
  const published = own.find(({ status }) => status === "PUBLISHED");
  const open = own.find(({ status }) => status !== "PUBLISHED");
  const pages = `/${locale}/places/${place.slug}`;
  const date = (iso: string | null | undefined) => (iso ? formatDate(iso, locale) : "");
  const standing = () => {
    if (!open) return null;
    const { status, submittedAt, returned, editor, author, updatedAt, number } = open;
    if (status === "SUBMITTED") return formatMessage(messages.submitted, locale, { number, date: date(submittedAt) });
    const name = (editor ?? author)?.[locale] ?? messages.someone;
    const draft = formatMessage(messages.draft, locale, { name, date: date(updatedAt) });
    if (!returned || (submittedAt && submittedAt > returned.at)) return draft;
    const params = { date: date(returned.at) };
    return (
      <Quoting sentence={messages.returned} name="reason" text={returned.reason} params={params} locale={locale} />
    );
  };
  const state = standing();
  return (
    <section className={styles.workSection} aria-labelledby={`profile-${place.slug}`}>
      <div className={styles.workHead}>
        <h2 id={`profile-${place.slug}`}>
          {formatMessage(messages.title, locale, { place: locale === "zh" ? place.nameZh : place.nameEn })}{" "}
          <SideTag side={place.side} />
        </h2>
      </div>
      {published && (
        <p>
          {formatMessage(messages.published, locale, { number: published.number, date: date(published.publishedAt) })}
        </p>
      )}
      {state && <p className={panels.notice}>{state}</p>}
      <p className={styles.workWays}>
        <Link prefetch={false} href={pages}>
          {messages.read}
        </Link>
        <Link prefetch={false} href={`${pages}/edit`}>
          {open ? messages.goOn : messages.edit}
        </Link>
        <Link prefetch={false} href={`${pages}/revisions`}>
          {messages.revisions}
        </Link>
        <Link prefetch={false} href={`${pages}/people`}>
          {messages.people}
        </Link>
      </p>
    </section>
  );
}
