import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { TRACKING_PAGES } from "@/components/tracking/address";
import { isLocale } from "@/lib/language/locales";
import { isSearch } from "@/lib/tracking/views/schema";
import { viewIn } from "@/lib/tracking/views/views";

type Props = { params: Promise<{ locale: string; code: string }> };

/** The link of a saved view: leads to the page it is of, as it was saved. */
export default async function ViewPage({ params }: Props): Promise<never> {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const view = await viewIn(code, await currentActor());
  if (!view) notFound();
  const { page, query } = view;
  if (isSearch(page)) redirect(`/${locale}/${page}?${query}`);
  const search = new URLSearchParams(query);
  const clusters = search.getAll("cluster");
  const [cluster] = clusters;
  if (clusters.length === 1) search.delete("cluster");
  search.set("view", code);
  const path = cluster && clusters.length === 1 ? `/clusters/${encodeURIComponent(cluster)}` : "/programme";
  redirect(`/${locale}${path}${TRACKING_PAGES[page]}?${search}`);
}
