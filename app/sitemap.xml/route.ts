import { alternatesOf, inLocale } from "@/app/alternates";
import { publicAddress } from "@/app/public-address";
import { TRACKING_PAGES } from "@/components/tracking/address";
import { LOCALES } from "@/lib/language/locales";
import { SITE_PAGES } from "@/lib/site/pages";
import { taxonomy } from "@/lib/taxonomy/queries";
import { callPages, type PublicPage, publicPages, publicParts } from "@/lib/work/public-pages";

export const dynamic = "force-dynamic";

/** The part of what there is once, or a few times. */
const FEW = "pages";

const SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";
// Addresses are made of slugs, codes and numbers, which XML takes as they are.
const whole = (path: string) => new URL(path, publicAddress()).href;

async function fewPages(): Promise<PublicPage[]> {
  const { clusters } = await taxonomy();
  const tracked = ["/programme", ...clusters.map(({ code }) => `/clusters/${code}`)];
  const lists = [
    "",
    "/programme/portfolio",
    "/places",
    "/projects",
    "/rounds",
    "/open-data",
    ...SITE_PAGES.map((name) => `/${name}`),
  ];
  const steady = [...lists, ...tracked.flatMap((path) => Object.values(TRACKING_PAGES).map((end) => `${path}${end}`))];
  return [...steady.map((path) => ({ path, changedAt: null })), ...(await callPages())];
}

/** A page in every language, each with its other languages. */
const addressesOf = ({ path, changedAt }: PublicPage) =>
  LOCALES.map((locale) => {
    const others = Object.entries(alternatesOf(locale, path).languages ?? {}).map(
      ([language, found]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${whole(String(found))}"/>`,
    );
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
    return `<url><loc>${whole(inLocale(locale, path))}</loc>${others.join("")}${changed}</url>`;
  });

/** What lists the parts, and each part: every public page in every language (sitemaps.org). */
export async function GET(request: Request): Promise<Response> {
  const part = new URL(request.url).searchParams.get("part");
  if (part === null) {
    const parts = [FEW, ...(await publicParts())].map((name) => whole(`/sitemap.xml?part=${name}`));
    return xml(
      "sitemapindex",
      "",
      parts.map((address) => `<sitemap><loc>${address}</loc></sitemap>`),
    );
  }
  const pages = await (part === FEW ? fewPages() : publicPages(part));
  if (pages.length === 0) return new Response(null, { status: 404 });
  return xml("urlset", ` xmlns:xhtml="${XHTML}"`, pages.flatMap(addressesOf));
}

function xml(name: string, also: string, lines: string[]): Response {
  const text = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<${name} xmlns="${SITEMAPS}"${also}>`,
    ...lines,
    `</${name}>`,
  ];
  return new Response(`${text.join("\n")}\n`, { headers: { "content-type": "application/xml" } });
}
