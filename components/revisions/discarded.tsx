import Link from "next/link";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import type { Bilingual } from "@/lib/taxonomy/queries";

type Props = { place: Place; number: number; at: Date; by: Bilingual | null; locale: Locale };

/** What became of a draft that is gone, and where to go on. */
export function Discarded({ place, number, at, by, locale }: Props) {
  const words = messagesOf(locale).revisions;
  const name = place.name[locale];
  const pages = `/${locale}/places/${place.slug}`;
  const date = formatDate(at, locale);
  return (
    <main id="main" className="revision-page">
      <header className="revision-head">
        <h1>
          {name} <span className="other-name">{say(words.revision, locale, { number })}</span>
        </h1>
      </header>
      <p className="notice">{say(words.discarded, locale, { name: by?.[locale] ?? words.edit.someone, date })}</p>
      <p>
        <Link className="button quiet" prefetch={false} href={pages}>
          {say(words.list.back, locale, { name })}
        </Link>{" "}
        <Link className="button quiet" prefetch={false} href={`${pages}/revisions`}>
          {words.one.all}
        </Link>
      </p>
    </main>
  );
}
