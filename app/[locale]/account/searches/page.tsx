import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { NewSearch, OwnSearches } from "@/components/tracking/views/own-searches";
import { formatDate } from "@/lib/language/format";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isSearch, SEARCH_PAGES } from "@/lib/tracking/views/schema";
import { viewsOf } from "@/lib/tracking/views/views";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).savedSearches.title, robots: { index: false } } : {};
}

/** The search that an address brings to be saved, if one. */
function newSearchIn({ page, query }: Record<string, string | string[] | undefined>) {
  const known = SEARCH_PAGES.find((each) => each === page);
  return known && typeof query === "string" && query ? { page: known, query } : null;
}

export default async function SavedSearchesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/account/searches`)}`);
  const { savedSearches: messages, project } = messagesOf(locale);
  const brought = newSearchIn(await searchParams);
  const shown = { locale, messages, failure: project.failure };
  const searches = (await viewsOf(actor)).flatMap(({ code, name, version, page, createdAt }) => {
    if (!isSearch(page)) return [];
    const values = { page: messages.pages[page], date: formatDate(createdAt, locale) };
    return [{ code, name, version, about: formatMessage(messages.saved, locale, values) }];
  });
  return (
    <main id="main" className="narrow">
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <p className="hint">{messages.what}</p>
      {brought && (
        <section aria-labelledby="new-search">
          <h2 id="new-search">{messages.form.title}</h2>
          <NewSearch {...brought} {...shown} />
        </section>
      )}
      {searches.length === 0 ? <p>{messages.none}</p> : <OwnSearches searches={searches} {...shown} />}
    </main>
  );
}
