import { COLOURS } from "@/lib/print/colours";
import { allFonts } from "@/lib/print/fonts";
import { Outlines } from "@/lib/print/outlines";
import type { Language, Style } from "@/lib/print/pdf-layout";
import { mark, path, rectangle, type Shape } from "@/lib/print/shapes";
import { SIZE } from "./picture-size";

export const MARGIN = 72;

type Fitted = Style & {
  /** The sizes that are tried, the largest first. */
  sizes: number[];
  width?: number;
  most?: number;
};

/** A strand from an end at one side along a straight line that it reaches on the way. */
export const strand = (x: number, y: number, toX: number, toY: number, bend: number): string =>
  path("M", x, y, "C", x + bend / 2, y, x + bend / 2, toY, x + bend, toY, "L", toX, toY);

/** The picture of a link: the mark, what it leads to in both scripts, and the thread. */
export class Picture {
  readonly shapes: Shape[];
  readonly #outlines: Outlines;

  private constructor(outlines: Outlines) {
    this.#outlines = outlines;
    this.shapes = [rectangle(0, 0, SIZE.width, SIZE.height, { fill: COLOURS.light.paper }), ...mark(MARGIN, 66, 54)];
    this.text("Tandem 同舟", MARGIN + 72, 94, { size: 34, weight: "bold" });
  }

  static async begun(): Promise<Picture> {
    return new Picture(new Outlines(await allFonts()));
  }

  text(text: string, x: number, baseline: number, style: Parameters<Outlines["line"]>[3]): void {
    this.shapes.push(...this.#outlines.line(text, x, baseline, style));
  }

  measure(text: string, style: Style): number {
    return this.#outlines.measure(text, style);
  }

  /** One line of a text: the whole, or as much of it as there is room for. */
  cut(text: string, width: number, style: Style): string {
    const room = width - this.measure("…", style);
    return this.measure(text, style) <= width ? text : `${this.#outlines.lines(text, room, style)[0] ?? ""}…`;
  }

  /** Sets a text as large as it fits into so many lines, below the height that is given; returns where it ends. */
  fitted(text: string, top: number, { sizes, width = SIZE.width - 2 * MARGIN, most = 1, ...style }: Fitted): number {
    const linesAt = (size: number) => this.#outlines.lines(text, width, { ...style, size });
    const size = sizes.find((each) => linesAt(each).length <= most) ?? (sizes.at(-1) as number);
    const all = linesAt(size);
    const lines =
      all.length <= most
        ? all
        : [...all.slice(0, most - 1), this.cut(all.slice(most - 1).join(" "), width, { ...style, size })];
    let y = top;
    for (const each of lines) {
      y += size * 1.16;
      this.text(each, MARGIN, y - size * 0.26, { ...style, size });
    }
    return y;
  }
}

export const other = (language: Language): Language => (language === "en" ? "zh" : "en");
