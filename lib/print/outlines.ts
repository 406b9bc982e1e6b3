import { printedText } from "./characters";
import { COLOURS } from "./colours";
import { chooserOf, type Fonts } from "./fonts";
import { gapBetween, STROKE } from "./gaps";
import { linesOf } from "./lines";
import type { Style } from "./pdf-layout";
import type { Shape } from "./shapes";

/** A text set as the outlines of its letters, for pictures: whoever draws them needs no font. */
export class Outlines {
  readonly #fonts: Fonts;
  readonly #runsOf: ReturnType<typeof chooserOf>;

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
    this.#runsOf = chooserOf();
  }

  /** The runs of a text, each with where it begins, in parts of the size; and the length of the whole. */
  #set(text: string, { weight = "regular", language = "en" }: Style) {
    let [at, last] = [0, ""];
    const runs = this.#runsOf(printedText(text), weight, language === "zh").map((run) => {
      const font = this.#fonts[run.name];
      const { glyphs, positions } = font.layout(run.text);
      at += gapBetween(last, run.text);
      last = run.text;
      const start = at;
      at += positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / font.unitsPerEm;
      return { ...run, unit: 1 / font.unitsPerEm, glyphs, positions, start };
    });
    return { runs, length: at };
  }

  /** What a text measures. */
  measure(text: string, style: Style, behind = ""): number {
    return (style.size ?? 10) * (this.#set(text, style).length + gapBetween(behind, text));
  }

  /** A text broken into lines. */
  lines(text: string, width: number, style: Style): string[] {
    return linesOf(printedText(text), width, (part, behind) => this.measure(part, style, behind));
  }

  /** A line of text; `x` is where it begins, or with `anchor` its end or middle. */
  line(text: string, x: number, baseline: number, style: Style & { anchor?: "start" | "middle" | "end" }): Shape[] {
    const { size = 10, colour = COLOURS.light.ink, anchor = "start" } = style;
    const { runs, length } = this.#set(text, style);
    const from = x - { start: 0, middle: 0.5, end: 1 }[anchor] * length * size;
    return runs.map(({ glyphs, positions, unit, start, stroked }) => {
      const scale = size * unit;
      let at = from + start * size;
      const d = glyphs.map((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index] as (typeof positions)[number];
        const drawn = glyph.path.transform(scale, 0, 0, -scale, at + xOffset * scale, baseline - yOffset * scale);
        at += xAdvance * scale;
        return drawn.toSVG();
      });
      return { d: d.join(""), fill: colour, ...(stroked ? { stroke: colour, width: size * STROKE } : {}) };
    });
  }
}
