/** Something a place offers or seeks, by its key, with the themes it is about. */
export type Topic = { key: string; themes: string[] };
/** An offer and a priority that are about the same. */
export type Pair<T extends Topic> = { offer: T; priority: T; themes: string[] };

/** The offers and priorities that share themes: those that share most of what they are about first. */
export function fittingPairs<T extends Topic>(offers: T[], priorities: T[], limit: number): Pair<T>[] {
  const pairs = offers.flatMap((offer) =>
    priorities.map((priority) => {
      const themes = offer.themes.filter((theme) => priority.themes.includes(theme));
      const share = themes.length ? themes.length / Math.sqrt(offer.themes.length * priority.themes.length) : 0;
      return { offer, priority, themes, share };
    }),
  );
  return pairs
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, limit)
    .map(({ share: _, ...pair }) => pair);
}
