import type { Locale } from "@/lib/language/locales";
import { countryName } from "@/lib/places/country-name";
import { config } from "@/lib/platform/config";
import type { Profile } from "@/lib/profiles/present";

/** The profile for machines that read pages: schema.org in JSON-LD. */
export function StructuredData({ profile, locale, path }: { profile: Profile; locale: Locale; path: string }) {
  const { url: site, port } = config();
  const at = (address: string) => new URL(address, site ?? `http://localhost:${port}`).href;
  const url = at(path);
  const data = {
    "@context": "https://schema.org",
    "@type": profile.kind === "CITY" ? "City" : "AdministrativeArea",
    name: profile.name[locale],
    alternateName: profile.name[locale === "en" ? "zh" : "en"],
    url,
    subjectOf: { "@type": "WebPage", url, inLanguage: locale, dateModified: profile.updatedAt },
    description: profile.overview?.[locale].split(/\n\s*\n/)[0],
    image: profile.pictures.map(({ author, licenceUrl, licenceText, files }) => ({
      "@type": "ImageObject",
      contentUrl: at(files.findLast(({ format }) => format === "jpeg")?.url ?? path),
      creditText: author,
      license: licenceUrl ?? undefined,
      copyrightNotice: licenceText ?? undefined,
    })),
    geo: { "@type": "GeoCoordinates", latitude: profile.location.lat, longitude: profile.location.lon },
    containedInPlace: {
      "@type": "Country",
      name: countryName(profile.country, locale),
      identifier: profile.country,
    },
    additionalProperty: [
      { "@type": "PropertyValue", name: "population", value: profile.population },
      { "@type": "PropertyValue", name: "area", value: profile.areaKm2, unitCode: "KMK" },
    ],
  };
  // A text may contain "</script>"; as an escape it is the same JSON.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data, not markup, and escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
