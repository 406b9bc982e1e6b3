import { taxonomy } from "@/lib/taxonomy/queries";
import { candidates, type Matched, matchingBasis } from "../queries";
import type { Weights } from "../weights";
import { judged, MOST_PARTNERS, type PortfolioPair, plainFitOf, portfolioOf } from "./portfolio";
import type { Portfolio, PortfolioEffect, PortfolioFigures } from "./schema";

/** The places that take part, and at which side the pairs begin. */
async function takingPart() {
  const [all, { sides }] = await Promise.all([candidates(), taxonomy()]);
  return { places: all.filter(({ retired }) => !retired), leftSide: sides[0]?.code ?? "" };
}

/**
 * The programme's portfolio by the weights that hold: pairings that serve every place. It is made of what anybody may read,
 * and so leaves aside what places answered to suggestions: from what is missing one could tell who said no.
 */
export async function portfolio(most = MOST_PARTNERS): Promise<Portfolio> {
  const [{ places, leftSide }, basis] = await Promise.all([takingPart(), matchingBasis()]);
  const pairs = portfolioOf(judged(places, leftSide, basis), basis.weights, most);
  const nameOf = new Map(places.map(({ slug, name }) => [slug, name]));
  const items = places
    .map(({ slug, name, side, approached }) => {
      const partners = pairs
        .filter(({ left, right }) => [left.slug, right.slug].includes(slug))
        .map(({ left, fromLeft, fromRight, score, kept }) => {
          const fit = left.slug === slug ? fromLeft : fromRight;
          const partner = { slug: fit.slug, name: nameOf.get(fit.slug) ?? name };
          return { ...partner, score, kept, reasons: [...fit.reasons] };
        })
        .sort((a, b) => Number(b.kept) - Number(a.kept) || b.score - a.score || a.slug.localeCompare(b.slug));
      return { slug, name, side, approached, partners };
    })
    .sort((a, b) => Number(b.side === leftSide) - Number(a.side === leftSide) || a.slug.localeCompare(b.slug));
  return { most, figures: figuresOf(pairs, places), plain: plainFitOf(places, basis), items };
}

/** What other weights would do to the portfolio; nothing is set. */
export async function portfolioEffectOf(weights: Weights, most = MOST_PARTNERS): Promise<PortfolioEffect> {
  const [{ places, leftSide }, basis] = await Promise.all([takingPart(), matchingBasis()]);
  const grounds = judged(places, leftSide, basis);
  const [before, after] = [portfolioOf(grounds, basis.weights, most), portfolioOf(grounds, weights, most)];
  const nameOf = new Map(places.map(({ slug, name }) => [slug, name]));
  const named = ({ left, right, score }: PortfolioPair) => ({
    places: [left.slug, right.slug].map((slug) => ({ slug, name: nameOf.get(slug) ?? { en: slug, zh: slug } })),
    score,
  });
  const without = (these: PortfolioPair[], those: PortfolioPair[]) =>
    these
      .filter((one) => !those.some((other) => other.left.slug === one.left.slug && other.right.slug === one.right.slug))
      .map(named);
  return {
    before: figuresOf(before, places),
    after: figuresOf(after, places),
    added: without(after, before),
    removed: without(before, after),
  };
}

function figuresOf(pairs: PortfolioPair[], places: Matched[]): PortfolioFigures {
  const served = new Set(pairs.flatMap(({ left, right }) => [left.slug, right.slug]));
  const sum = pairs.reduce((all, { score }) => all + score, 0);
  return {
    places: places.length,
    served: served.size,
    pairs: pairs.length,
    kept: pairs.filter(({ kept }) => kept).length,
    meanScore: pairs.length ? Math.round((10 * sum) / pairs.length) / 10 : 0,
  };
}
