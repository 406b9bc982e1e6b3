import { likeness, type TwinOf } from "./likeness";

/** Something a place offers or seeks, by its key, with the themes it is about. */
export type Topic = { key: string; themes: string[] };
/** An offer and a priority that are about the same. */
export type Pair<T extends Topic> = { offer: T; priority: T };

/** The offers and priorities that share themes: those that share most of what they are about first. */
export function fittingPairs<T extends Topic>(offers: T[], priorities: T[], limit: number, twinOf: TwinOf): Pair<T>[] {
  return offers
    .flatMap((offer) =>
      priorities.map((priority) => ({
        offer,
        priority,
        share: likeness(offer.themes, priority.themes, twinOf).share,
      })),
    )
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ share: _, ...pair }) => pair);
}
