import { reads } from "@/lib/platform/database";
import type { ThemeScope } from "@/prisma/generated/enums";

export type Bilingual = { en: string; zh: string };
export type Side = { code: string; name: Bilingual };
/** `twin` is the theme of the other scope that is about the same, where there is one. */
export type Theme = { code: string; cluster: string; scope: ThemeScope; twin: string | null; name: Bilingual };
export type Cluster = { code: string; colour: string; name: Bilingual; shortName: Bilingual; themes: Theme[] };
export type Challenge = { code: string; name: Bilingual };

/** The programme's sides, clusters with their themes, and challenges, each in the order it is shown, with look-ups by code. */
export type Taxonomy = {
  sides: Side[];
  clusters: Cluster[];
  challenges: Challenge[];
  side(code: string): Side | undefined;
  cluster(code: string): Cluster | undefined;
  theme(code: string): Theme | undefined;
  challenge(code: string): Challenge | undefined;
  /** The cluster that a theme belongs to. */
  clusterOf(theme: string): Cluster | undefined;
  /** The code of a theme's twin, where it has one. */
  twinOf(theme: string): string | undefined;
};

type Lists = Pick<Taxonomy, "sides" | "clusters" | "challenges">;

/** Adds the look-ups to the lists. */
export function withLookups(lists: Lists): Taxonomy {
  const sides = new Map(lists.sides.map((side) => [side.code, side]));
  const clusters = new Map(lists.clusters.map((cluster) => [cluster.code, cluster]));
  const themes = new Map(lists.clusters.flatMap((cluster) => cluster.themes.map((theme) => [theme.code, theme])));
  const challenges = new Map(lists.challenges.map((challenge) => [challenge.code, challenge]));
  return {
    ...lists,
    side: (code) => sides.get(code),
    cluster: (code) => clusters.get(code),
    theme: (code) => themes.get(code),
    challenge: (code) => challenges.get(code),
    clusterOf: (theme) => clusters.get(themes.get(theme)?.cluster ?? ""),
    twinOf: (theme) => themes.get(theme)?.twin ?? undefined,
  };
}

const named = ({ nameEn, nameZh }: { nameEn: string; nameZh: string }): Bilingual => ({ en: nameEn, zh: nameZh });

async function read(): Promise<Taxonomy> {
  const database = reads();
  const order = { orderBy: { rank: "asc" } } as const;
  const [sides, clusters, challenges] = await Promise.all([
    database.side.findMany(order),
    database.cluster.findMany({ ...order, include: { themes: order } }),
    database.challenge.findMany(order),
  ]);
  return withLookups({
    sides: sides.map((side) => ({ code: side.code, name: named(side) })),
    clusters: clusters.map((cluster) => ({
      code: cluster.code,
      colour: cluster.colour,
      name: named(cluster),
      shortName: { en: cluster.shortNameEn, zh: cluster.shortNameZh },
      themes: cluster.themes.map((theme) => ({
        code: theme.code,
        cluster: theme.clusterCode,
        scope: theme.scope,
        twin: theme.twinCode,
        name: named(theme),
      })),
    })),
    challenges: challenges.map((challenge) => ({ code: challenge.code, name: named(challenge) })),
  });
}

let cached: Promise<Taxonomy> | undefined;

/** The taxonomy, read once per process: it changes only when places are loaded. */
export async function taxonomy(): Promise<Taxonomy> {
  cached ??= read();
  const attempt = cached;
  try {
    const found = await attempt;
    // An empty answer means that nothing is loaded yet; the next call asks again.
    if (found.sides.length === 0 && cached === attempt) cached = undefined;
    return found;
  } catch (error) {
    if (cached === attempt) cached = undefined;
    throw error;
  }
}

/** Lets the next call of `taxonomy()` read it again. */
export function forgetTaxonomy(): void {
  cached = undefined;
}
