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
    const twinOf = (theme: string) => (theme === "urban-food-systems" ? "agri-food-systems" : undefined);
    const pairs = fittingPairs(offers, priorities, 5, twinOf);
    expect(pairs.map(({ offer, priority }) => [offer.key, priority.key])).toEqual([
      ["trams", "walking"],
      ["everything", "walking"],
    ]);
    const [gardens] = fittingPairs([topic("gardens", "urban-food-systems")], priorities, 5, twinOf);
    expect(gardens?.priority.key).toBe("farms");
    expect(fittingPairs(offers, priorities, 1, twinOf)).toHaveLength(1);
  });
});
