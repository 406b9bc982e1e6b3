import type { MaybeActor } from "@/lib/access/actor";
import { fittingPairs, type Pair } from "@/lib/matching/pairs";
import { scopeOf, sharedScope } from "@/lib/matching/scope";
import { cooperationTitle } from "@/lib/matching/title";
import type { Profile, ProfileItem } from "@/lib/profiles/present";
import { profileBySlug } from "@/lib/profiles/queries";
import type { ProjectView } from "@/lib/projects/present";
import type { Bilingual, Taxonomy } from "@/lib/taxonomy/queries";
import { projectByCode } from "./queries";

/** What a project can begin with: whose offer or priority it takes up, word for word. */
export type Basis = { kind: "offer" | "priority"; place: Pick<Profile, "slug" | "name">; item: ProfileItem };
/** Where a new project starts: what it takes up, what else would fit, and which earlier project it goes on from. */
export type StartingPoint = {
  bases: Basis[];
  pairs: (Pair<ProfileItem> & { offeredBy: Basis["place"]; soughtBy: Basis["place"] })[];
  /** What it may be called, where what it takes up is something of both places. */
  title: Bilingual | null;
  /** The cluster and themes that what it takes up is about. */
  cluster: string;
  themes: string[];
  from: ProjectView | null;
};

type PrefillRequest = { to?: string; lead: string; offer?: string; priority?: string; fit?: "best"; from?: string };

const MOST_PAIRS = 3;

const itemOf = (profiles: Profile[], kind: Basis["kind"], key: string | undefined): Basis[] =>
  profiles.flatMap((profile) => {
    const item = (kind === "offer" ? profile.practices : profile.priorities).find((one) => one.key === key);
    return item ? [{ kind, place: { slug: profile.slug, name: profile.name }, item }] : [];
  });

/** Where a new project starts, from what was asked for in its address; what is no longer there is left out. */
export async function startingPoint(
  requested: PrefillRequest,
  actor: MaybeActor,
  taxonomy: Taxonomy,
): Promise<StartingPoint> {
  const [other, own, from] = await Promise.all([
    requested.to ? profileBySlug(requested.to, actor) : null,
    profileBySlug(requested.lead, actor),
    requested.from ? projectByCode(requested.from, actor).catch(() => null) : null,
  ]);
  const profiles = [other, own].flatMap((profile) => profile ?? []);
  const between = (offering: Profile, seeking: Profile) =>
    fittingPairs(offering.practices, seeking.priorities, Number.POSITIVE_INFINITY, taxonomy.twinOf)
      // What is offered is told once, with what fits it best.
      .filter(({ offer }, at, all) => all.findIndex((pair) => pair.offer.key === offer.key) === at)
      .slice(0, MOST_PAIRS)
      .map((pair) => ({
        ...pair,
        offeredBy: { slug: offering.slug, name: offering.name },
        soughtBy: { slug: seeking.slug, name: seeking.name },
      }));
  const named = [...itemOf(profiles, "offer", requested.offer), ...itemOf(profiles, "priority", requested.priority)];
  const fitting = other && own && named.length === 0 ? [...between(other, own), ...between(own, other)] : [];
  const [best] = requested.fit === "best" ? fitting : [];
  const bases: Basis[] = best
    ? [
        { kind: "offer", place: best.offeredBy, item: best.offer },
        { kind: "priority", place: best.soughtBy, item: best.priority },
      ]
    : named;
  // What both are about is named as the leading place names it.
  const [mine, theirs] = [...bases].sort(
    (a, b) => Number(b.place.slug === requested.lead) - Number(a.place.slug === requested.lead),
  );
  const scope =
    mine && theirs
      ? sharedScope(mine.item.themes, theirs.item.themes, taxonomy)
      : scopeOf(mine?.item.themes ?? [], taxonomy);
  const title =
    mine && theirs && mine.place.slug !== theirs.place.slug
      ? cooperationTitle([mine.item.themes, theirs.item.themes], scope, [mine.place.name, theirs.place.name], taxonomy)
      : null;
  return { bases, pairs: best ? [] : fitting.slice(0, MOST_PAIRS), title, ...scope, from };
}
