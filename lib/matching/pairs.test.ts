import { describe, expect, it } from "vitest";
import { fittingPairs } from "./pairs";

const topic = (key: string, ...themes: string[]) => ({ key, themes });

describe("offers and priorities that fit", () => {
  it("share a theme; what is about nothing else comes first", () => {
    const offers = [
      topic("trams", "mobility"),
      topic("everything", "mobility", "health", "urban-agenda", "renovation-wave"),
    ];
    const priorities = [topic("walking", "mobility"), topic("farms", "agri-food-systems")];
    const pairs = fittingPairs(offers, priorities, 5);
    expect(pairs.map(({ offer, priority }) => [offer.key, priority.key])).toEqual([
      ["trams", "walking"],
      ["everything", "walking"],
    ]);
    expect(pairs[0]?.themes).toEqual(["mobility"]);
    expect(fittingPairs(offers, priorities, 1)).toHaveLength(1);
  });
});
