import { reads } from "@/lib/platform/database";
import { noteReading } from "@/lib/platform/reading";
import type { ThemeScope } from "@/prisma/generated/enums";
import { knowSides } from "./ends";

export type Bilingual = { en: string; zh: string };
export type Side = { code: string; name: Bilingual };
/** `retired` is offered no more; `version` is what a change of it names: of terms that are stored. */
type Term = { code: string; name: Bilingual; retired?: boolean; version?: number };
/** `twin` is the theme of the other scope that is about the same, where there is one. */
export type Theme = Term & { cluster: string; scope: ThemeScope; twin: string | null };
export type Cluster = Term & { colour: string; shortName: Bilingual; themes: Theme[] };
export type Challenge = Term;

type Lists = { sides: Side[]; clusters: Cluster[]; challenges: Challenge[] };

/**
 * The programme's sides, clusters with their themes, and challenges, each in the order it is shown. The lists are what is
 * offered; what is retired is found by its code, and in `every`.
 */
export type Taxonomy = Lists & {
  every: Lists;
  side(code: string): Side | undefined;
  cluster(code: string): Cluster | undefined;
  theme(code: string): Theme | undefined;
  challenge(code: string): Challenge | undefined;
  /** The cluster that a theme belongs to. */
  clusterOf(theme: string): Cluster | undefined;
  /** The code of a theme's twin, where it has one. */
  twinOf(theme: string): string | undefined;
};

const offered = <T extends Term>(terms: T[]): T[] => terms.filter(({ retired }) => !retired);

/** Parts what is offered from the lists, and adds the look-ups. */
export function withLookups(every: Lists): Taxonomy {
  const sides = new Map(every.sides.map((side) => [side.code, side]));
  const clusters = new Map(every.clusters.map((cluster) => [cluster.code, cluster]));
  const themes = new Map(every.clusters.flatMap((cluster) => cluster.themes.map((theme) => [theme.code, theme])));
  const challenges = new Map(every.challenges.map((challenge) => [challenge.code, challenge]));
  return {
    every,
    sides: every.sides,
    clusters: offered(every.clusters).map((cluster) => ({ ...cluster, themes: offered(cluster.themes) })),
    challenges: offered(every.challenges),
    side: (code) => sides.get(code),
    cluster: (code) => clusters.get(code),
    theme: (code) => themes.get(code),
    challenge: (code) => challenges.get(code),
    clusterOf: (theme) => clusters.get(themes.get(theme)?.cluster ?? ""),
    twinOf: (theme) => themes.get(theme)?.twin ?? undefined,
  };
}

type Row = { code: string; nameEn: string; nameZh: string; retiredAt: Date | null; version: number };
const term = ({ code, nameEn, nameZh, retiredAt, version }: Row): Term => ({
  code,
  name: { en: nameEn, zh: nameZh },
  retired: retiredAt !== null,
  version,
});

/** The taxonomy as it is stored now. */
export async function readTaxonomy(): Promise<Taxonomy> {
  const database = reads();
  const order = { orderBy: [{ rank: "asc" }, { code: "asc" }] } as const;
  const [sides, clusters, challenges] = await Promise.all([
    database.side.findMany({ orderBy: { rank: "asc" } }),
    database.cluster.findMany({ orderBy: [...order.orderBy], include: { themes: { orderBy: [...order.orderBy] } } }),
    database.challenge.findMany({ orderBy: [...order.orderBy] }),
  ]);
  const known = sides.map(({ code, nameEn, nameZh }) => ({ code, name: { en: nameEn, zh: nameZh } }));
  knowSides(known);
  return withLookups({
    sides: known,
    clusters: clusters.map((cluster) => ({
      ...term(cluster),
      colour: cluster.colour,
      shortName: { en: cluster.shortNameEn, zh: cluster.shortNameZh },
      themes: cluster.themes.map((theme) => ({
        ...term(theme),
        cluster: theme.clusterCode,
        scope: theme.scope,
        twin: theme.twinCode,
      })),
    })),
    challenges: challenges.map(term),
  });
}

/** The tables that it is read from. */
export const TAXONOMY_TABLES: ReadonlySet<string> = new Set(["Side", "Cluster", "Theme", "Challenge"]);

/** For how long a process counts on what it read: another one may have changed it. */
const FRESH_MS = 15_000;

// The server, the pages and the API are bundles of one process: one forgets for all.
const held = globalThis as unknown as { tandemTaxonomy?: { read: Promise<Taxonomy>; at: number } };

/** The taxonomy, as this process read it a few seconds ago at most: whoever comes later is answered, and it is read anew. */
export async function taxonomy(): Promise<Taxonomy> {
  // Whoever is answered from memory reads them too.
  noteReading(TAXONOMY_TABLES);
  const now = Date.now();
  held.tandemTaxonomy ??= { read: readTaxonomy(), at: now };
  const attempt = held.tandemTaxonomy;
  if (now - attempt.at > FRESH_MS) {
    attempt.at = now;
    // What cannot be read now is asked for by whoever comes next.
    readTaxonomy().then(
      (found) => {
        if (held.tandemTaxonomy === attempt) held.tandemTaxonomy = { read: Promise.resolve(found), at: Date.now() };
      },
      () => {},
    );
  }
  try {
    const found = await attempt.read;
    // An empty answer means that nothing is loaded yet; the next call asks again.
    if (found.sides.length === 0 && held.tandemTaxonomy === attempt) held.tandemTaxonomy = undefined;
    return found;
  } catch (error) {
    if (held.tandemTaxonomy === attempt) held.tandemTaxonomy = undefined;
    throw error;
  }
}

/** Lets the next call of `taxonomy()` read it again. */
export function forgetTaxonomy(): void {
  held.tandemTaxonomy = undefined;
}
