import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { DayOf } from "@/components/ui/day-of";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import type { Bilingual } from "@/lib/taxonomy/queries";
import styles from "./revisions.module.css";

type Props = { place: Place; number: number; at: Date; by: Bilingual | null; locale: Locale };

/** What became of a draft that is gone, and where to go on. */
export function Discarded({ place, number, at, by, locale }: Props) {
  const messages = messagesOf(locale).revisions;
  const name = place.name[locale];
  const pages = `/${locale}/places/${place.slug}`;
  return (
    <main id="main" className={styles.revisionPage}>
      <header className={styles.revisionHead}>
        <h1>
          {name} <span className="other-name">{formatMessage(messages.revision, locale, { number })}</span>
        </h1>
      </header>
      <p className={panels.notice}>
        <Sentence
          text={messages.discarded}
          values={{
            name: by?.[locale] ?? messages.edit.someone,
            date: <DayOf at={at.toISOString()} locale={locale} />,
          }}
          locale={locale}
        />
      </p>
      <p>
        <Link className={classes(controls.button, controls.quiet)} prefetch={false} href={pages}>
          {formatMessage(messages.list.back, locale, { name })}
        </Link>{" "}
        <Link className={classes(controls.button, controls.quiet)} prefetch={false} href={`${pages}/revisions`}>
          {messages.one.all}
        </Link>
      </p>
    </main>
  );
}
