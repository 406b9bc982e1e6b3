import { type Database, reads } from "@/lib/platform/database";
import type { Bilingual } from "@/lib/taxonomy/queries";
import { SITE_PAGES, type SitePage } from "./pages";

/** What the secretariat has written for each of the site's own pages; null where the usual text stands. */
export async function siteTexts(): Promise<Record<SitePage, Bilingual | null>> {
  const rows = new Map((await reads().siteText.findMany()).map(({ page, en, zh }) => [page, { en, zh }]));
  return Object.fromEntries(SITE_PAGES.map((page) => [page, rows.get(page) ?? null])) as Record<
    SitePage,
    Bilingual | null
  >;
}

/** Sets the texts of the pages that are named; null gives a page the usual one back. */
export async function setSiteTexts(
  database: Database,
  texts: Partial<Record<SitePage, Bilingual | null>>,
): Promise<void> {
  for (const page of SITE_PAGES) {
    const text = texts[page];
    if (text === null) await database.siteText.deleteMany({ where: { page } });
    if (text) await database.siteText.upsert({ where: { page }, create: { page, ...text }, update: text });
  }
}
