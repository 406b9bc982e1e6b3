import { alike, type Model } from "@/lib/meaning/model";
import type { Item } from "./candidate";

/** An offer and a priority that say much the same, and how much: from 0 to 1. */
export type Meeting = { offer: Item; priority: Item; share: number };

// Of all 6,380 pairs of an offer and a priority across the sides, nine of ten are less alike than the first, and one of a
// thousand is more alike than the second.
const NOTHING = 0.06;
const ALL = 0.3;

type Places = { offers: Item[]; seeks: Item[]; offering: string; seeking: string };

/** Compares offers and priorities by their meaning; null where nothing was learned yet, or nothing meets. */
export function meetingOf(model: Model | null, { offers, seeks, offering, seeking }: Places): Meeting | null {
  if (!model) return null;
  const numbers = numbersOf(model);
  let best: Meeting | null = null;
  for (const offer of offers)
    for (const priority of seeks) {
      const [one, other] = [numbers.get(`${offering} ${offer.key}`), numbers.get(`${seeking} ${priority.key}`)];
      if (one === undefined || other === undefined) continue;
      const share = Math.min(1, (alike(model, one, other) - NOTHING) / (ALL - NOTHING));
      if (share > (best?.share ?? 0)) best = { offer, priority, share };
    }
  return best;
}

const known = new WeakMap<Model, Map<string, number>>();

/** The passages' numbers by their places and keys. */
function numbersOf(model: Model): Map<string, number> {
  const numbers = known.get(model) ?? new Map(model.passages.map(({ place, key }, at) => [`${place} ${key}`, at]));
  known.set(model, numbers);
  return numbers;
}
