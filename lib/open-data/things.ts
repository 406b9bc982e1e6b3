import type { Locale } from "@/lib/language/locales";
import { codeSystemOf } from "@/lib/places/official-code";
import { allProfileTexts, profileBySlug, published } from "@/lib/profiles/queries";
import { isAmong } from "@/lib/project-rules/invitations";
import { projectByCode } from "@/lib/workflow/queries";
import { uriOf } from "./tables";
import { inBoth, linkTo, type Node } from "./vocabulary";

const CONTEXT = { "@vocab": "https://schema.org/" };
const TYPES = { CITY: "City", REGION: "AdministrativeArea", ZONE: "AdministrativeArea" } as const;

/** A code that statistics know a place by: NUTS as Eurostat's own address, one of GB/T 2260 by its name and value. */
function codeNode(code: string): Node {
  if (codeSystemOf(code) === "NUTS") return { sameAs: linkTo(`http://data.europa.eu/nuts/code/${code}`) };
  return { identifier: { "@type": "PropertyValue", propertyID: "GB/T 2260", value: code } };
}

/** A place's published profile in the words of schema.org, as JSON-LD; 404 when there is no such place. */
export async function placeNode(slug: string, site: string): Promise<Node> {
  const profile = published(await profileBySlug(slug, null));
  const code = (await allProfileTexts()).find((text) => text.slug === slug)?.officialCode;
  return {
    "@context": CONTEXT,
    "@id": uriOf(site, "place", slug),
    "@type": TYPES[profile.kind],
    name: inBoth(profile.name),
    description: profile.overview ? inBoth(profile.overview) : [],
    geo: { "@type": "GeoCoordinates", latitude: profile.location.lat, longitude: profile.location.lon },
    containedInPlace: { "@type": "Country", identifier: profile.country },
    additionalProperty: [
      { "@type": "PropertyValue", propertyID: "population", value: profile.population },
      { "@type": "PropertyValue", propertyID: "area", value: profile.areaKm2, unitCode: "KMK" },
    ],
    keywords: profile.themes.map((theme) => linkTo(uriOf(site, "theme", theme))),
    dateModified: profile.updatedAt,
    ...(code && codeNode(code)),
    subjectOf: pagesOf("place", slug, site),
  };
}

/** A project that everybody may read in the words of schema.org, as JSON-LD; 404 when there is none. */
export async function projectNode(code: string, site: string): Promise<Node> {
  const project = await projectByCode(code, null);
  const places = project.partners.filter((partner) => isAmong(project, partner));
  return {
    "@context": CONTEXT,
    "@id": uriOf(site, "project", code),
    "@type": "Project",
    identifier: code,
    name: inBoth(project.title),
    description: inBoth(project.summary),
    member: places.map(({ slug }) => linkTo(uriOf(site, "place", slug))),
    keywords: [
      linkTo(uriOf(site, "cluster", project.cluster)),
      ...project.themes.map((theme) => linkTo(uriOf(site, "theme", theme))),
    ],
    additionalProperty: { "@type": "PropertyValue", propertyID: "status", value: project.status },
    dateModified: project.updatedAt,
    subjectOf: pagesOf("project", code, site),
  };
}

const pagesOf = (kind: Kind, name: string, site: string) =>
  (["en", "zh"] as const).map((locale) => linkTo(new URL(`/${locale}${PAGES[kind](name)}`, site).href));

const catalogue = () => "/api/v1/open-data/catalogue.jsonld";
const vocabulary = () => "/api/v1/open-data/taxonomy.jsonld";
const about = () => "/open-data";

/** The page that shows a thing, below the language. */
const PAGES = {
  place: (name: string) => `/places/${name}`,
  project: (name: string) => `/projects/${name}`,
  cluster: (name: string) => `/clusters/${name}`,
  theme: (name: string) => `/places?theme=${name}`,
  challenge: (name: string) => `/places?challenge=${name}`,
  ...{ scheme: about, catalogue: about, dataset: about, distribution: about, service: about, agent: about },
};
export type Kind = keyof typeof PAGES;

/** What a program reads of a thing. */
const NODES: Record<Kind, (name: string) => string> = {
  place: (name) => `/api/v1/profiles/${name}/linked-data`,
  project: (name) => `/api/v1/projects/${name}/linked-data`,
  ...{ cluster: vocabulary, theme: vocabulary, challenge: vocabulary, scheme: vocabulary },
  ...{ catalogue, dataset: catalogue, distribution: catalogue, service: catalogue, agent: catalogue },
};

const isKind = (kind: string): kind is Kind => Object.hasOwn(PAGES, kind);

/** Where what an address of a thing stands for is read, by a person or a program; null where it stands for nothing. */
export function readAt(kind: string, name: string, reader: { program: true } | { locale: Locale }): string | null {
  if (!isKind(kind) || !/^[\w.-]{1,100}$/.test(name)) return null;
  return "program" in reader ? NODES[kind](name) : `/${reader.locale}${PAGES[kind](name)}`;
}
