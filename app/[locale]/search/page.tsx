import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { searchAddress, searchPath } from "@/components/search/address";
import { Hit } from "@/components/search/hit";
import { Narrowing } from "@/components/search/narrowing";
import styles from "@/components/search/search.module.css";
import { SearchField } from "@/components/search/search-field";
import { SaveSearch } from "@/components/tracking/views/save-search";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { search } from "@/lib/search/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { searchedFor } from "@/lib/text/search";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** So many of each kind are shown, and where one kind was chosen. */
const [SHOWN, SHOWN_ALONE] = [5, 50];

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const messages = messagesOf(locale).search;
  const q = searchedFor((await searchParams).q);
  return {
    title: q ? formatMessage(messages.titleOf, locale, { q }) : messages.title,
    description: messages.lead,
    alternates: alternatesOf(locale, "/search"),
    // There are as many pages of answers as there are questions.
    robots: q ? { index: false } : undefined,
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [asked, taxonomy, actor] = await Promise.all([searchParams, readTaxonomy(), currentActor()]);
  const messages = messagesOf(locale).search;
  const address = searchAddress(asked, taxonomy);
  const { q = "", ...narrowing } = address;
  const limit = narrowing.kind?.length === 1 ? SHOWN_ALONE : SHOWN;
  const answer = q ? await search({ q, ...narrowing, limit }, actor, locale) : null;
  const shown = { messages, taxonomy, locale };
  return (
    <main id="main" className={styles.search}>
      <header>
        <h1>{messages.title}</h1>
        <SearchField q={q} messages={messages} locale={locale} />
        {!answer && <p>{messages.lead}</p>}
        {answer && (
          <p role="status">
            {formatMessage(messages.found, locale, { count: answer.total })}
            {answer.instead.length > 0 &&
              ` · ${formatMessage(messages.instead, locale, { words: answer.instead.map((word) => `“${word}”`).join(", ") })}`}
          </p>
        )}
      </header>
      {answer && <Narrowing address={address} narrowing={answer.narrowing} {...shown} />}
      {answer && (
        <SaveSearch page="search" query={searchPath(address).split("?")[1] ?? ""} actor={actor} locale={locale} />
      )}
      {answer && (
        <div className={styles.found}>
          {answer.groups.map(({ kind, total, items }) => (
            <section key={kind} aria-labelledby={`found-${kind}`}>
              <h2 id={`found-${kind}`}>{messages.kinds[kind]}</h2>
              <ol className={styles.hits}>
                {items.map((hit) => (
                  <Hit key={hit.path} hit={hit} {...shown} />
                ))}
              </ol>
              {total > items.length && limit === SHOWN && (
                <p>
                  <Link prefetch={false} href={`/${locale}${searchPath({ ...address, kind: [kind] })}`}>
                    {formatMessage(messages.more, locale, { kind: messages.kinds[kind], count: total })}
                  </Link>
                </p>
              )}
            </section>
          ))}
          {answer.total === 0 && (
            <>
              <p>{messages.empty}</p>
              {answer.nearest.length > 0 && (
                <section aria-labelledby="found-nearest">
                  <h2 id="found-nearest">{messages.nearest}</h2>
                  <ol className={styles.hits}>
                    {answer.nearest.map((hit) => (
                      <Hit key={hit.path} hit={hit} {...shown} />
                    ))}
                  </ol>
                </section>
              )}
              <p className={styles.ways}>
                <Link prefetch={false} href={`/${locale}/places`}>
                  {messages.allPlaces}
                </Link>
                <Link prefetch={false} href={`/${locale}/projects`}>
                  {messages.allProjects}
                </Link>
              </p>
            </>
          )}
        </div>
      )}
    </main>
  );
}
