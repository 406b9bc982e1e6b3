import PDFDocument from "pdfkit";
import { printedText } from "./characters";
import { COLOURS } from "./colours";
import { type Fonts, fontsOf, NONE, type Weight } from "./fonts";
import { gapBetween, STROKE } from "./gaps";
import { isWide, linesOf } from "./lines";
import { mark, type Shape } from "./shapes";

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
type Tag = "H1" | "H2" | "H3" | "P";

export const { ink: INK, soft: SOFT } = COLOURS.light;
const MARGIN = { top: 68, bottom: 68, side: 62 };
/** Where lines begin. */
export const LEFT = MARGIN.side;
const PAGE = { width: 595.28, height: 841.89 };
const LEADING = { en: 1.38, zh: 1.6 };
/** How many measured words are kept. */
const MOST_WIDTHS = 20_000;

/** A4 pages on which bilingual text is set from top to bottom; every page gets its foot at the end. */
export class PdfLayout {
  readonly document: PDFKit.PDFDocument;
  readonly #fonts: ReturnType<typeof fontsOf>;
  readonly #widths = new Map<string, number>();
  readonly width = PAGE.width - 2 * MARGIN.side;
  #y = MARGIN.top;

  constructor({ title, subject, at, fonts }: { title: string; subject: string; at: Date; fonts: Fonts }) {
    this.document = new PDFDocument({
      size: "A4",
      margin: 0,
      bufferPages: true,
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
      lang: "en",
      font: NONE,
      // Set, so that one plan is always the same file.
      info: {
        Title: printedText(title),
        Subject: subject,
        Author: "Tandem 同舟",
        Creator: "Tandem",
        Producer: "Tandem",
        CreationDate: at,
        ModDate: at,
      },
    });
    this.#fonts = fontsOf(this.document, fonts);
  }

  /** What a text measures in points that stands behind another on the same line. */
  measure(text: string, { size = 10, weight = "regular", language = "en" }: Style, behind = ""): number {
    const key = `${weight} ${language} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#widths.size > MOST_WIDTHS) this.#widths.clear();
      let last = "";
      width = 0;
      for (const run of this.#fonts.runsOf(text, weight, language === "zh")) {
        width += gapBetween(last, run.text) + this.document.font(run.font).fontSize(1).widthOfString(run.text);
        last = run.text;
      }
      this.#widths.set(key, width);
    }
    return size * (width + gapBetween(behind, text));
  }

  /** Sets a line; only what `printedText` leaves of a text may stand in it. */
  line(text: string, x: number, baseline: number, style: Style): void {
    const { size = 10, weight = "regular", language = "en", colour = INK } = style;
    let at = x;
    let last = "";
    for (const { text: part, font, stroked } of this.#fonts.runsOf(text, weight, language === "zh")) {
      at += gapBetween(last, part) * size;
      this.document.font(font).fontSize(size).fillColor(colour);
      if (stroked) this.document.lineWidth(size * STROKE).strokeColor(colour);
      this.document.text(part, at, baseline, { lineBreak: false, baseline: "alphabetic", fill: true, stroke: stroked });
      at = this.document.x;
      last = part;
    }
  }

  /** A text broken into lines. */
  lines(text: string, width: number, style: Style): string[] {
    return linesOf(printedText(text), width, (part, behind) => this.measure(part, style, behind));
  }

  #leading({ size = 10, language = "en" }: Style, text: string): number {
    return size * (language === "zh" || [...text].some(isWide) ? LEADING.zh : LEADING.en);
  }

  /** How much still fits on the page. */
  get room(): number {
    return PAGE.height - MARGIN.bottom - this.#y;
  }

  /** Where the next thing stands. */
  get y(): number {
    return this.#y;
  }

  /** Goes on to a new page unless this much still fits. */
  ensure(height: number): void {
    if (height <= this.room) return;
    this.nextPage();
  }

  nextPage(): void {
    this.#pack();
    this.document.addPage({ size: "A4", margin: 0 });
    this.#y = MARGIN.top;
  }

  /** A page's thousands of small pieces as one: a plan of a thousand pages would take ten times the memory. */
  #pack(): void {
    const { content } = this.document.page as unknown as { content: { buffer: Uint8Array[] } };
    content.buffer = [Buffer.concat(content.buffer)];
  }

  space(height: number): void {
    this.#y += height;
  }

  rule(colour: string = COLOURS.light.line, width = 0.6): void {
    this.artifact("Layout", () => {
      const { side } = MARGIN;
      this.document
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
    this.draw(mark(MARGIN.side, this.#y - 3, 30));
    this.line("Tandem 同舟", MARGIN.side + 40, this.#y + 11, { size: 15, weight: "bold" });
    this.#y += 36;
  }

  /** What is no part of the text: rules, and what stands on every page anew. */
  artifact(type: "Layout" | "Pagination", draw: () => void): void {
    this.document.markContent("Artifact", { type });
    draw();
    this.document.endMarkedContent();
  }

  /** Draws what belongs to an element of the document's structure. */
  inside(element: PDFKit.PDFStructureElement, language: Language, draw: () => void): void {
    const content = this.document.markStructureContent("Span", { lang: language });
    draw();
    this.document.endMarkedContent();
    element.add(content);
  }

  /** Draws what has no text of its own. */
  draw(shapes: Shape[]): void {
    this.artifact("Layout", () => this.#draw(shapes));
  }

  #draw(shapes: Shape[]): void {
    const { document } = this;
    for (const { d, fill, stroke, width = 1, dash } of shapes) {
      document.path(d).lineWidth(width);
      if (dash) document.dash(dash[0], { space: dash[1] });
      if (fill && stroke) document.fillAndStroke(fill, stroke);
      else if (fill) document.fill(fill);
      else document.stroke(stroke ?? INK);
      if (dash) document.undash();
    }
  }

  /** Draws what says something to whoever sees it, with the same in words for whoever does not. */
  figure(alt: string, shapes: Shape[], language: Language): void {
    const element = this.document.struct("Figure", { lang: language, alt });
    this.document.addStructure(element);
    this.inside(element, language, () => this.#draw(shapes));
    element.end();
  }

  /** A line that leads to an address. */
  link(address: string, line: string, x: number, baseline: number, style: Style): void {
    const { size = 10, language = "en" } = style;
    const element = this.document.struct("Link", { lang: language });
    this.document.addStructure(element);
    this.inside(element, language, () => this.line(line, x, baseline, style));
    // What is no `String` would become a name of the PDF's own.
    const options = { structParent: element, Contents: new String(address) as string };
    this.document.link(x, baseline - size, this.measure(line, style), size * 1.3, address, options);
    element.end();
  }

  /** Lines as an element of the document's structure, where they are put: the first on the baseline. */
  put(tag: Tag, lines: string[], x: number, baseline: number, leading: number, style: Style): void {
    if (lines.length === 0) return;
    const { language = "en" } = style;
    const element = this.document.struct(tag, { lang: language });
    this.document.addStructure(element);
    for (const [index, line] of lines.entries())
      this.inside(element, language, () => this.line(line, x, baseline + index * leading, style));
    element.end();
  }

  /** A text as an element of the document's structure, in its language, broken into lines and over pages. */
  text(tag: Tag, text: string, style: Style = {}): void {
    const { indent = 0, after = 4, language = "en" } = style;
    const lines = this.lines(text, this.width - indent, style);
    const leading = this.#leading(style, text);
    // A heading stays with what follows it.
    if (tag !== "P") this.ensure(leading * (Math.min(lines.length, 6) + 3));
    const element = this.document.struct(tag, { lang: language });
    this.document.addStructure(element);
    for (const line of lines) {
      this.ensure(leading);
      this.#y += leading;
      if (!line) continue;
      this.inside(element, language, () => this.line(line, LEFT + indent, this.#y - leading * 0.28, style));
    }
    element.end();
    this.#y += after;
  }

  /** A line to write on, with what belongs on it below. */
  field(labels: string, x: number, width: number): void {
    this.artifact("Layout", () => {
      this.document
        .moveTo(MARGIN.side + x, this.#y)
        .lineTo(MARGIN.side + x + width, this.#y)
        .lineWidth(0.8)
        .strokeColor(INK)
        .stroke();
    });
    this.line(labels, MARGIN.side + x, this.#y + 11, { size: 8, colour: SOFT, language: "zh" });
  }

  /** The document's bytes; with a foot, every page says what it is, its number and of how many. */
  async bytes(foot?: string, mark: string | null = null): Promise<Uint8Array<ArrayBuffer>> {
    if (foot !== undefined) this.#stamp(foot, mark);
    const chunks: Buffer[] = [];
    this.document.on("data", (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise((resolve) => this.document.on("end", resolve));
    this.document.end();
    await done;
    return new Uint8Array(Buffer.concat(chunks));
  }

  #stamp(foot: string, mark: string | null): void {
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(page);
      this.artifact("Pagination", () => {
        const y = PAGE.height - 36;
        this.line(foot, MARGIN.side, y, { size: 8, colour: SOFT, language: "zh" });
        const number = `${page + 1} / ${count}`;
        const width = this.measure(number, { size: 8 });
        this.line(number, PAGE.width - MARGIN.side - width, y, { size: 8, colour: SOFT });
        if (mark)
          this.line(mark, MARGIN.side, 40, { size: 9, weight: "bold", colour: COLOURS.light.cn, language: "zh" });
      });
    }
  }
}
