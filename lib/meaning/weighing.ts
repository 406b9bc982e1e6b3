import type { Features } from "./features";

/** How much a feature tells: the more, the fewer passages have it. */
export type Weigh = (feature: string) => number;

/** Weighs by how many of the passages have a feature (inverse document frequency); what none has tells as much as what one has. */
export function inverseFrequencies(passages: Features[]): Weigh {
  const having = new Map<string, number>();
  for (const features of passages)
    for (const feature of features.keys()) having.set(feature, (having.get(feature) ?? 0) + 1);
  return (feature) => Math.log((passages.length + 1) / (having.get(feature) ?? 1));
}

/** The features of a text by what they tell, with length one: what stands there often counts more, but not in proportion. */
export function weighed(features: Features, weigh: Weigh): Features {
  const weights = [...features].map(([feature, count]) => [feature, Math.log(1 + count) * weigh(feature)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([feature, weight]) => [feature, weight / length]));
}
