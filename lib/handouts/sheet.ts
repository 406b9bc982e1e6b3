import { COLOURS } from "@/lib/print/colours";
import { allFonts } from "@/lib/print/fonts";
import { INK, type Language, PdfLayout, SOFT, type Style } from "@/lib/print/pdf-layout";
import { line, mark, type Shape } from "@/lib/print/shapes";

export const A4 = { width: 595.28, height: 841.89 };
export const MARGIN = 44;
export const WIDTH = A4.width - 2 * MARGIN;
const BETWEEN = 24;
/** The width of a language's column, and where each begins: English on the left, Chinese on the right. */
export const COLUMN = (WIDTH - BETWEEN) / 2;
export const COLUMNS: Record<Language, number> = { en: MARGIN, zh: MARGIN + COLUMN + BETWEEN };

export const leadingOf = (size: number, language: Language): number => size * (language === "zh" ? 1.55 : 1.36);

type Tag = "H1" | "H2" | "H3" | "P";
type Anchored = Style & { tag?: Tag; anchor?: "start" | "middle" | "end"; width?: number };

/** One page of A4 on which texts stand where they are put; nothing on it goes over to another. */
export class Sheet {
  readonly layout: PdfLayout;

  private constructor(layout: PdfLayout) {
    this.layout = layout;
  }

  static async begun(info: { title: string; subject: string; at: Date }): Promise<Sheet> {
    const sheet = new Sheet(new PdfLayout({ ...info, fonts: await allFonts() }));
    sheet.draw(mark(MARGIN, 40, 27));
    sheet.text("Tandem 同舟", MARGIN + 36, 54, { size: 14, weight: "bold" });
    return sheet;
  }

  draw(shapes: Shape[]): void {
    this.layout.draw(shapes);
  }

  rule(y: number, colour: string = INK, width = 0.8): void {
    this.draw([line(MARGIN, y, A4.width - MARGIN, y, { stroke: colour, width })]);
  }

  measure(text: string, style: Style): number {
    return this.layout.measure(text, style);
  }

  /** The lines of a text, at most so many; the last one says with “…” that there is more. */
  lines(text: string, width: number, style: Style, most = Number.POSITIVE_INFINITY): string[] {
    const all = this.layout.lines(text, width, style).filter((each) => each !== "");
    if (all.length <= most) return all;
    const last = this.layout.lines(all[most - 1] ?? "", width - this.measure("…", style), style)[0] ?? "";
    return [...all.slice(0, most - 1), `${last}…`];
  }

  /** One line of text, no wider than `width`: the whole, or as much of it as there is room for. */
  text(
    text: string,
    x: number,
    baseline: number,
    { tag = "P", anchor = "start", width = WIDTH, ...style }: Anchored,
  ): void {
    const [first = ""] = this.lines(text, width, style, 1);
    const back = { start: 0, middle: 0.5, end: 1 }[anchor] * this.measure(first, style);
    this.layout.put(tag, [first], x - back, baseline, 0, style);
  }

  /** Lines of text, the first on the baseline. */
  block(lines: string[], x: number, baseline: number, style: Style & { tag?: Tag }): void {
    const { tag = "P", size = 10, language = "en", ...rest } = style;
    this.layout.put(tag, lines, x, baseline, leadingOf(size, language), { size, language, ...rest });
  }

  /** Sets a text as large as it fits into so many lines; returns where it ends. */
  fitted(
    text: string,
    top: number,
    style: Style & { tag?: Tag; sizes: number[]; most?: number; width?: number },
  ): number {
    const { sizes, most = 1, width = WIDTH, tag = "P", ...rest } = style;
    const size =
      sizes.find((each) => this.lines(text, width, { ...rest, size: each }).length <= most) ?? (sizes.at(-1) as number);
    const lines = this.lines(text, width, { ...rest, size }, most);
    this.layout.put(tag, lines, MARGIN, top + size, size * 1.18, { ...rest, size });
    return top + size + (lines.length - 1) * size * 1.18 + size * 0.3;
  }

  /** Two names of one thing on a line, the second one quieter. */
  heading(en: string, zh: string, baseline: number): void {
    this.text(en, MARGIN, baseline, { tag: "H2", size: 12, weight: "bold", width: COLUMN });
    this.text(zh, COLUMNS.zh, baseline, { tag: "H2", size: 12, weight: "bold", language: "zh", width: COLUMN });
  }

  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.layout.bytes();
  }
}

export { COLOURS, INK, SOFT };
