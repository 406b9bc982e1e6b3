import { describe, expect, it } from "vitest";
import { TRANSITIONS } from "@/lib/project-rules/transitions";
import { drawMoves, FLOW_SIZE } from "./status-flow-layout";

describe("how proposals move, as a drawing", () => {
  const drawn = drawMoves(TRANSITIONS.map(({ from, to }) => ({ from, to })));

  it("has each number where it can be read, whatever moves were made", () => {
    const covered = drawn.flatMap(({ from, to, label }, index) =>
      drawn
        .slice(index + 1)
        .filter((other) => other.from !== from || other.to !== to)
        .filter(({ label: other }) => Math.abs(other.x - label.x) < 20 && Math.abs(other.y - label.y) < 14)
        .map((other) => `${from} → ${to} and ${other.from} → ${other.to}`),
    );
    expect(covered).toEqual([]);
  });

  it("leaves no number outside", () => {
    for (const { label } of drawn) {
      expect(label.x).toBeGreaterThan(0);
      expect(label.x).toBeLessThan(FLOW_SIZE.width);
      expect(label.y).toBeGreaterThan(12);
      expect(label.y).toBeLessThan(FLOW_SIZE.height);
    }
  });
});
