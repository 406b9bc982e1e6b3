import { describe, expect, it } from "vitest";
import { type Part, wordDifference } from "./words";

const shown = (parts: Part[]) =>
  parts.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `[+${text}]` : `[-${text}]`)).join("");

describe("what became of a text", () => {
  it("shows whole English words, and joins a rewritten run", () => {
    const before = "The port has a capacity of 1 million tonnes. It stays.";
    expect(shown(wordDifference(before, "The harbour has a capacity of 2 million tonnes. It stays.", "en"))).toBe(
      "The [-port][+harbour] has a capacity of [-1][+2] million tonnes. It stays.",
    );
    expect(shown(wordDifference("Alpha beta gamma. End stays.", "Something wholly other. End stays.", "en"))).toBe(
      "[-Alpha beta gamma][+Something wholly other]. End stays.",
    );
  });

  it("parts Chinese by words, not by characters", () => {
    const parts = wordDifference(
      "市政府设立了绿色发展局，负责废物管理。",
      "市政府设立了生态发展局，负责废物管理与水资源。",
      "zh",
    );
    expect(shown(parts)).toBe("市政府设立了[-绿色][+生态]发展局，负责废物管理[+与水资源]。");
  });

  it("loses nothing of either text", () => {
    const [before, after] = ["One.\n\nTwo, three; four.", "Zero. One.\n\nThree; four, five."];
    const parts = wordDifference(before, after, "en");
    const without = (kind: Part["kind"]) =>
      parts
        .filter((part) => part.kind !== kind)
        .map(({ text }) => text)
        .join("");
    expect(without("added")).toBe(before);
    expect(without("removed")).toBe(after);
  });
});
