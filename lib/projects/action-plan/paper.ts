import PDFDocument from "pdfkit";
import { fontsOf, type Weight } from "./fonts";
import { isWide, linesOf } from "./lines";

export type Language = "en" | "zh";
/** How a text is set. */
export type Style = {
  size?: number;
  weight?: Weight;
  colour?: string;
  language?: Language;
  indent?: number;
  after?: number;
};
export type Cell = { text: string; language?: Language; right?: boolean }[];
type Tag = "H1" | "H2" | "H3" | "P";

export const INK = "#17202A";
export const SOFT = "#55606E";
export const LINE = "#DDD9CF";
const MARGIN = { top: 68, bottom: 68, side: 62 };
const PAGE = { width: 595.28, height: 841.89 };
const LEADING = { en: 1.38, zh: 1.6 };
/** What Chinese and Latin letters stand apart, in parts of the size. */
const GAP = 0.14;

/** A4 pages on which bilingual text is set from top to bottom; every page gets its foot at the end. */
export class Paper {
  readonly #document: PDFKit.PDFDocument;
  readonly #fonts: ReturnType<typeof fontsOf>;
  readonly #widths = new Map<string, number>();
  readonly width = PAGE.width - 2 * MARGIN.side;
  #y = MARGIN.top;

  constructor({ title, subject, at }: { title: string; subject: string; at: Date }) {
    this.#document = new PDFDocument({
      size: "A4",
      margin: 0,
      bufferPages: true,
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
      lang: "en",
      // Without it the document would look for a font of its own.
      font: null as unknown as string,
      // Set, so that one plan is always the same file.
      info: {
        Title: title,
        Subject: subject,
        Author: "Tandem 同舟",
        Creator: "Tandem",
        Producer: "Tandem",
        CreationDate: at,
        ModDate: at,
      },
    });
    this.#fonts = fontsOf(this.#document);
  }

  /** Whether two neighbours are of two scripts, which stand a little apart. */
  #apart(before: string | undefined, after: string): boolean {
    const [a, b] = [before?.at(-1) ?? "", after.at(0) ?? ""];
    const latin = /[\p{Script=Latin}\p{N}]/u;
    const han = /\p{Script=Han}/u;
    return (han.test(a) && latin.test(b)) || (latin.test(a) && han.test(b));
  }

  #measure(text: string, { size = 10, weight = "regular", language = "en" }: Style): number {
    const key = `${size} ${weight} ${language} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const runs = this.#fonts.runsOf(text, weight, language === "zh");
    const width = runs.reduce((sum, run, index) => {
      const gap = this.#apart(runs[index - 1]?.text, run.text) ? GAP * size : 0;
      return sum + gap + this.#document.font(run.font).fontSize(size).widthOfString(run.text);
    }, 0);
    this.#widths.set(key, width);
    return width;
  }

  #line(text: string, x: number, baseline: number, style: Style): void {
    const { size = 10, weight = "regular", language = "en", colour = INK } = style;
    const runs = this.#fonts.runsOf(text, weight, language === "zh");
    let at = x;
    for (const [index, run] of runs.entries()) {
      if (this.#apart(runs[index - 1]?.text, run.text)) at += GAP * size;
      const document = this.#document.font(run.font).fontSize(size).fillColor(colour);
      document.text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic" });
      at += document.widthOfString(run.text);
    }
  }

  #lines(text: string, width: number, style: Style): string[] {
    return linesOf(text, width, (part) => this.#measure(part, style));
  }

  #leading({ size = 10, language = "en" }: Style, text: string): number {
    return size * (language === "zh" || [...text].some(isWide) ? LEADING.zh : LEADING.en);
  }

  /** Goes on to a new page unless this much still fits. */
  ensure(height: number): void {
    if (this.#y + height <= PAGE.height - MARGIN.bottom) return;
    this.#document.addPage({ size: "A4", margin: 0 });
    this.#y = MARGIN.top;
  }

  space(height: number): void {
    this.#y += height;
  }

  rule(colour = LINE, width = 0.6): void {
    this.#artifact("Layout", () => {
      const { side } = MARGIN;
      this.#document
        .moveTo(side, this.#y)
        .lineTo(PAGE.width - side, this.#y)
        .lineWidth(width)
        .strokeColor(colour)
        .stroke();
    });
    this.#y += 8;
  }

  /** Two strokes, one for each side, as everywhere beside the name. */
  mark(): void {
    this.#artifact("Layout", () => {
      const stroke = (y: number, colour: string) => this.#document.roundedRect(MARGIN.side, y, 30, 5, 2.5).fill(colour);
      stroke(this.#y - 2, "#24478F");
      stroke(this.#y + 7, "#A63A24");
    });
    this.#line("Tandem 同舟", MARGIN.side + 40, this.#y + 11, { size: 15, weight: "bold" });
    this.#y += 36;
  }

  #artifact(type: "Layout" | "Pagination", draw: () => void): void {
    this.#document.markContent("Artifact", { type });
    draw();
    this.#document.endMarkedContent();
  }

  /** A text as an element of the document's structure, in its language, broken into lines and over pages. */
  text(tag: Tag, text: string, style: Style = {}): void {
    const { indent = 0, after = 4, language = "en" } = style;
    const lines = this.#lines(text, this.width - indent, style);
    const leading = this.#leading(style, text);
    if (tag !== "P") this.ensure(leading * (lines.length + 3));
    const element = this.#document.struct(tag, { lang: language });
    this.#document.addStructure(element);
    for (const line of lines) {
      this.ensure(leading);
      this.#y += leading;
      if (!line) continue;
      const content = this.#document.markStructureContent("Span");
      this.#line(line, MARGIN.side + indent, this.#y - leading * 0.28, style);
      this.#document.endMarkedContent();
      element.add(content);
    }
    element.end();
    this.#y += after;
  }

  /** Rows of cells under heads; a row stays on one page, and the heads stand on each page anew. */
  table(columns: number[], heads: Cell[], rows: Cell[][], { foot = [] }: { foot?: Cell[][] } = {}): void {
    const style = { size: 9 };
    const total = columns.reduce((sum, part) => sum + part, 0);
    const widths = columns.map((part) => (part / total) * this.width - 8);
    const linesIn = (cell: Cell, column: number, own: Style) =>
      cell.flatMap((text) =>
        this.#lines(text.text, widths[column] ?? 0, { ...own, language: text.language }).map((line) => ({
          ...text,
          text: line,
        })),
      );
    const draw = (cells: Cell[], own: Style, tag: "TH" | "TD") => {
      const set = cells.map((cell, column) => linesIn(cell, column, own));
      const leading = 9 * 1.5;
      const height = Math.max(1, ...set.map((lines) => lines.length)) * leading + 7;
      if (this.#y + height > PAGE.height - MARGIN.bottom && tag === "TD") {
        this.ensure(height);
        draw(heads, { ...style, colour: SOFT }, "TH");
      }
      const row = this.#document.struct("TR");
      let x = MARGIN.side;
      for (const [column, lines] of set.entries()) {
        const cell = this.#document.struct(tag);
        for (const [index, line] of lines.entries()) {
          const lineStyle = { ...own, language: line.language };
          const right = line.right ? (widths[column] ?? 0) - this.#measure(line.text, lineStyle) : 0;
          const content = this.#document.markStructureContent("Span", { lang: line.language ?? "en" });
          this.#line(line.text, x + right, this.#y + (index + 1) * leading - 2, lineStyle);
          this.#document.endMarkedContent();
          cell.add(content);
        }
        cell.end();
        row.add(cell);
        x += (widths[column] ?? 0) + 8;
      }
      row.end();
      table.add(row);
      this.#y += height - 4;
      this.rule();
      this.#y -= 4;
    };
    this.ensure(60);
    const table = this.#document.struct("Table");
    this.#document.addStructure(table);
    draw(heads, { ...style, colour: SOFT }, "TH");
    for (const cells of rows) draw(cells, style, "TD");
    for (const cells of foot) draw(cells, { ...style, weight: "bold" }, "TD");
    table.end();
    this.#y += 10;
  }

  /** A line to write on, with what belongs on it below. */
  field(labels: string, x: number, width: number): void {
    this.#artifact("Layout", () => {
      this.#document
        .moveTo(MARGIN.side + x, this.#y)
        .lineTo(MARGIN.side + x + width, this.#y)
        .lineWidth(0.8)
        .strokeColor(INK)
        .stroke();
    });
    this.#line(labels, MARGIN.side + x, this.#y + 11, { size: 8, colour: SOFT, language: "zh" });
  }

  /** The document's bytes, with the foot of every page: what it is, its number and of how many. */
  async bytes(foot: string, mark: string | null): Promise<Uint8Array<ArrayBuffer>> {
    const { count } = this.#document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#document.switchToPage(page);
      this.#artifact("Pagination", () => {
        const y = PAGE.height - 36;
        this.#line(foot, MARGIN.side, y, { size: 8, colour: SOFT, language: "zh" });
        const number = `${page + 1} / ${count}`;
        const width = this.#measure(number, { size: 8 });
        this.#line(number, PAGE.width - MARGIN.side - width, y, { size: 8, colour: SOFT });
        if (mark) this.#line(mark, MARGIN.side, 40, { size: 9, weight: "bold", colour: "#A63A24", language: "zh" });
      });
    }
    const chunks: Buffer[] = [];
    this.#document.on("data", (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise((resolve) => this.#document.on("end", resolve));
    this.#document.end();
    await done;
    return new Uint8Array(Buffer.concat(chunks));
  }
}
