import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Chance } from "@/test/fuzz/chance";
import { IndicatorLine } from "./indicator-line";

it("keeps the last value and the target apart and within the drawing, however near they are", () => {
  const chance = new Chance(1, 0);
  for (let round = 0; round < 300; round += 1) {
    const values = Array.from({ length: 2 + chance.below(5) }, (_, n) => ({
      on: `2026-0${n + 1}-10`,
      value: chance.below(50),
    }));
    const target = chance.below(50);
    const drawn = renderToStaticMarkup(
      <IndicatorLine values={values} baseline={chance.below(50)} target={target} label="So much" locale="en" />,
    );
    const [last = 0, aimed = 0] = [...drawn.matchAll(/<text[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.abs(last - aimed)).toBeGreaterThanOrEqual(17.99);
    for (const y of [last, aimed]) expect(y > 12 && y < 128).toBe(true);
    expect(drawn).not.toMatch(/NaN|undefined/);
  }
});
