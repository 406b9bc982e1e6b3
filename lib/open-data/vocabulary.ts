import { type Bilingual, taxonomy } from "@/lib/taxonomy/queries";
import { readTaxonomyFile } from "@/lib/taxonomy/taxonomy-file";
import { uriOf } from "./tables";

export type Node = Record<string, unknown>;

/** A text in both languages, as JSON-LD says it. */
export const inBoth = ({ en, zh }: { en: string | null; zh: string | null }) => [
  ...(en ? [{ "@language": "en", "@value": en }] : []),
  ...(zh ? [{ "@language": "zh-Hans", "@value": zh }] : []),
];
export const linkTo = (uri: string) => ({ "@id": uri });

const SKOS = "http://www.w3.org/2004/02/skos/core#";
/** The goals as the United Nations name them. */
export const sdgUri = (goal: number): string => `http://metadata.un.org/sdg/${goal}`;

let goals: Map<string, number[]> | undefined;

/** The goals that a theme or a challenge serves first; none where the programme's data name none. */
export function goalsOf(code: string): number[] {
  if (!goals) {
    const { themes, challenges } = readTaxonomyFile();
    goals = new Map([...themes, ...challenges].map((term) => [term.code, term.sdgs ?? []]));
  }
  return goals.get(code) ?? [];
}

const SCHEMES = {
  themes: { en: "Thematic clusters and themes", zh: "主题群组与主题" },
  challenges: { en: "Cross-cutting challenges", zh: "交叉挑战" },
} as const satisfies Record<string, Bilingual>;

/** The taxonomy in SKOS, as JSON-LD: clusters above their themes, challenges beside, each linked to the goals it serves. */
export async function vocabulary(site: string): Promise<Node> {
  const { clusters, challenges } = (await taxonomy()).every;
  const scheme = (name: keyof typeof SCHEMES) => uriOf(site, "scheme", name);
  const concept = (kind: string, code: string, name: Bilingual, scheme: string, more: Node = {}): Node => ({
    "@id": uriOf(site, kind, code),
    "@type": "skos:Concept",
    "skos:notation": code,
    "skos:prefLabel": inBoth(name),
    "skos:inScheme": linkTo(scheme),
    ...(goalsOf(code).length > 0 && { "skos:relatedMatch": goalsOf(code).map((goal) => linkTo(sdgUri(goal))) }),
    ...more,
  });
  const top = (name: keyof typeof SCHEMES) => ({ "skos:topConceptOf": linkTo(scheme(name)) });
  return {
    "@context": { skos: SKOS, dct: "http://purl.org/dc/terms/" },
    "@graph": [
      ...Object.entries(SCHEMES).map(([name, title]) => ({
        "@id": uriOf(site, "scheme", name),
        "@type": "skos:ConceptScheme",
        "dct:title": inBoth(title),
        "skos:hasTopConcept": (name === "themes" ? clusters : challenges).map(({ code }) =>
          linkTo(uriOf(site, name === "themes" ? "cluster" : "challenge", code)),
        ),
      })),
      ...clusters.flatMap(({ code, name, shortName, themes }) => [
        concept("cluster", code, name, scheme("themes"), {
          ...top("themes"),
          "skos:altLabel": inBoth(shortName),
          "skos:narrower": themes.map((theme) => linkTo(uriOf(site, "theme", theme.code))),
        }),
        ...themes.map((theme) =>
          concept("theme", theme.code, theme.name, scheme("themes"), {
            "skos:broader": linkTo(uriOf(site, "cluster", code)),
            ...(theme.twin && { "skos:related": linkTo(uriOf(site, "theme", theme.twin)) }),
          }),
        ),
      ]),
      ...challenges.map(({ code, name }) => concept("challenge", code, name, scheme("challenges"), top("challenges"))),
    ],
  };
}
