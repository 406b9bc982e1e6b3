import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { OwnSearches } from "@/components/tracking/views/own-searches";
import { formatDate } from "@/lib/language/format";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isSearch } from "@/lib/tracking/views/schema";
import { viewsOf } from "@/lib/tracking/views/views";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).savedSearches.title, robots: { index: false } } : {};
}

export default async function SavedSearchesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/account/searches`)}`);
  const { savedSearches: messages, project } = messagesOf(locale);
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
      {searches.length === 0 ? (
        <p>{messages.none}</p>
      ) : (
        <OwnSearches searches={searches} locale={locale} messages={messages} failure={project.failure} />
      )}
    </main>
  );
}
