import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, authorize, type Decision, deny, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { transact } from "@/lib/platform/database";
import { bestPartners } from "./effect";
import { portfolioEffectOf } from "./portfolio/queries";
import { candidates, matchingBasis } from "./queries";
import { currentWeights } from "./weight-queries";
import type { WeightsEdit, WeightsEffect } from "./weight-schema";
import { REASON_KINDS, WEIGHTS, type Weights } from "./weights";

/** The secretariat tunes what the reasons to fit weigh. */
export const mayChangeWeights = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny(actor ? "secretariatOnly" : "signInFirst");

const told = ({ weights, version }: { weights: Weights; version: number }) => ({ weights, declared: WEIGHTS, version });

/** What the reasons to fit weigh, for whoever wants to know how a score comes about. */
export const weightsNow = async () => told(await currentWeights());

/** Sets what reasons weigh, from then on for all suggestions; 412 when somebody set them meanwhile. */
export async function setWeights(actor: MaybeActor, version: number, edit: WeightsEdit) {
  authorize(mayChangeWeights(actor), actor);
  return transact(async (database) => {
    await database.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('matching weights'))`;
    const before = await currentWeights();
    if (before.version !== version) throw new Problem(412, "stale", { extra: { current: told(before) } });
    const weights = { ...before.weights, ...edit };
    for (const reason of REASON_KINDS) {
      const row = { weight: weights[reason], version };
      await database.matchingWeight.upsert({ where: { reason }, create: { reason, ...row }, update: row });
    }
    await record(database, actor, { type: "matching.weightsChanged", subject: "matching", detail: edit });
    return told({ weights, version: version + 1 });
  });
}

/**
 * Whose best partner would be another if the weights were set so, and how stable the best pairs are; nothing is set. Without
 * an edit it tells how stable they are now.
 */
export async function effectOf(actor: MaybeActor, edit: WeightsEdit): Promise<WeightsEffect> {
  authorize(mayChangeWeights(actor), actor);
  const [all, basis] = await Promise.all([candidates(), matchingBasis()]);
  const places = all.filter(({ retired }) => !retired);
  const nameOf = (slug: string) => places.find((place) => place.slug === slug)?.name ?? { en: slug, zh: slug };
  const named = <T extends { slug: string }>(one: T | null) => one && { ...one, name: nameOf(one.slug) };
  const weights = { ...basis.weights, ...edit };
  const best = bestPartners(places, basis.weights, weights, basis);
  const changed = best.filter(({ before, after }) => before?.slug !== after?.slug);
  return {
    places: places.length,
    portfolio: await portfolioEffectOf(weights),
    best: best
      .map(({ slug, after }) => ({ slug, name: nameOf(slug), partner: named(after) }))
      .sort((a, b) => a.slug.localeCompare(b.slug)),
    changed: changed.map(({ slug, before, after }) => ({
      slug,
      name: nameOf(slug),
      before: named(before),
      after: named(after),
    })),
  };
}
