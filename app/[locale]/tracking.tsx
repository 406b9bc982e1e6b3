import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { TRACKING_PAGES, type TrackingPage, type TrackingRequest } from "@/components/tracking/address";
import { TrackingFrame } from "@/components/tracking/frame";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { allPlaces } from "@/lib/places/queries";
import { now } from "@/lib/platform/clock";
import { dayOf } from "@/lib/project-rules/days";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { listOf, type SearchParams } from "@/lib/text/search-params";
import { filterFrom, knownFrom } from "@/lib/tracking/filter";
import { viewIn } from "@/lib/tracking/views/views";

type Props = { params: Promise<{ locale: string; code?: string }>; searchParams: Promise<SearchParams> };

async function askedFor(page: TrackingPage, { params, searchParams }: Props): Promise<TrackingRequest> {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [search, actor, taxonomy, places] = await Promise.all([
    searchParams,
    currentActor(),
    readTaxonomy(),
    allPlaces(),
  ]);
  const cluster = code === undefined ? null : taxonomy.cluster(code);
  if (cluster === undefined) notFound();
  const filter = filterFrom(search, knownFrom(taxonomy, places, cluster));
  if (cluster) filter.cluster = [cluster.code];
  // Pictures and reports count what projects did: a filter by that would count twice.
  if (page === "charts" || page === "report") delete filter.did;
  const view = await viewIn(listOf(search.view)[0], actor);
  return {
    locale,
    page,
    cluster,
    filter,
    search,
    actor,
    taxonomy,
    places,
    view,
    today: dayOf(now()),
  };
}

/** One of the tracking pages, for a cluster and for the whole programme alike. */
export function trackingPage(
  page: TrackingPage,
  Content: (props: { requested: TrackingRequest }) => ReactNode | Promise<ReactNode>,
) {
  async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
    const { locale, code } = await params;
    if (!isLocale(locale)) return {};
    const cluster = code === undefined ? null : (await readTaxonomy()).cluster(code);
    if (cluster === undefined) return {};
    const messages = messagesOf(locale).tracking;
    const of = cluster ? cluster.name[locale] : messages.programmeTitle;
    const path = `${cluster ? `/clusters/${cluster.code}` : "/programme"}${TRACKING_PAGES[page]}`;
    return {
      title: formatMessage(messages.title, locale, { of, page: messages.pages[page] }),
      description: `${of}${PUNCTUATION[locale].colon}${messages.leads[page]}`,
      alternates: alternatesOf(locale, path, cluster ? `/clusters/${cluster.code}` : "/all"),
    };
  }
  async function Page(props: Props) {
    const requested = await askedFor(page, props);
    return (
      <TrackingFrame requested={requested}>
        <Content requested={requested} />
      </TrackingFrame>
    );
  }
  return { generateMetadata, Page };
}
