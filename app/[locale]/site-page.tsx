import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { alternatesOf } from "@/app/alternates";
import { SiteText } from "@/components/site/site-text";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { SitePage } from "@/lib/site/pages";
import { siteTexts } from "@/lib/site/texts";

export type SitePageProps = { params: Promise<{ locale: string }> };

/** The title and the addresses of one of the site's own pages. */
export async function siteMetadata(page: SitePage, { params }: SitePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { title, description } = messagesOf(locale).site.pages[page];
  return { title, description, alternates: alternatesOf(locale, `/${page}`) };
}

/** One of the site's own pages: what the secretariat has written for it, or else the usual text. */
export async function SitePageContent({
  page,
  params,
  children,
}: SitePageProps & { page: SitePage; children?: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const own = (await siteTexts())[page];
  const { title, text } = messagesOf(locale).site.pages[page];
  return (
    <main id="main" className="narrow">
      <h1>{title}</h1>
      <SiteText text={own?.[locale] ?? text} />
      {children}
    </main>
  );
}
