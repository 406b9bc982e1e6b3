import type { MetadataRoute } from "next";
import { alternatesOf, inLocale } from "@/app/alternates";
import { publicAddress } from "@/app/public-address";
import { TRACKING_PAGES } from "@/components/tracking/address";
import { LOCALES } from "@/lib/language/locales";
import { SITE_PAGES } from "@/lib/site/pages";
import { taxonomy } from "@/lib/taxonomy/queries";
import { publicPages } from "@/lib/work/public-pages";

export const dynamic = "force-dynamic";

/** Every public page in every language, each with its other languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const address = publicAddress();
  const whole = (path: string) => new URL(path, address).href;
  const { clusters } = await taxonomy();
  const tracked = ["/programme", ...clusters.map(({ code }) => `/clusters/${code}`)];
  const lists = ["", "/places", "/projects", "/rounds", "/open-data", ...SITE_PAGES.map((name) => `/${name}`)];
  const steady = [...lists, ...tracked.flatMap((path) => Object.values(TRACKING_PAGES).map((end) => `${path}${end}`))];
  const pages = [...steady.map((path) => ({ path, changedAt: null })), ...(await publicPages())];
  return pages.flatMap(({ path, changedAt }) =>
    LOCALES.map((locale) => ({
      url: whole(inLocale(locale, path)),
      lastModified: changedAt ?? undefined,
      alternates: {
        languages: Object.fromEntries(
          Object.entries(alternatesOf(locale, path).languages ?? {}).map(([language, found]) => [
            language,
            whole(String(found)),
          ]),
        ),
      },
    })),
  );
}
