import { type Language, LEFT, type PdfLayout, SOFT, type Style } from "@/lib/print/pdf-layout";

export type Cell = { text: string; language?: Language; right?: boolean; soft?: boolean }[];
type Line = { text: string; language: Language; right: boolean; soft: boolean };
type Row = { cells: Line[][]; own: Style; tag: "TH" | "TD" };

const SIZE = 9;
const LEADING = SIZE * 1.5;
const BETWEEN = 8;
/** What stands above and below a row's lines. */
const PADDING = 7;
/** A row with no more lines than these stays on one page. */
const WHOLE = 20;

/**
 * Rows of cells under heads. A long row goes on over as many pages as it needs, and the heads stand on each page anew.
 * After each row, whoever prints may pause.
 */
export function* printTable(
  layout: PdfLayout,
  columns: number[],
  heads: Cell[],
  rows: Cell[][],
  { foot = [] }: { foot?: Cell[][] } = {},
): Generator<void> {
  const total = columns.reduce((sum, part) => sum + part, 0);
  const widths = columns.map((part) => (part / total) * layout.width - BETWEEN);
  const rowOf = (cells: Cell[], own: Style, tag: Row["tag"]): Row => ({
    own: { size: SIZE, ...own },
    tag,
    cells: cells.map((cell, column) => linesOf(layout, cell, widths[column] ?? 0, own)),
  });
  const head = rowOf(heads, { colour: SOFT }, "TH");
  const all = [
    ...rows.map((cells) => [cells, {}] as const),
    ...foot.map((cells) => [cells, { weight: "bold" }] as const),
  ];

  const first = all[0] ? lengthOf(rowOf(...all[0], "TD")) : 0;
  layout.ensure(heightOf(lengthOf(head)) + heightOf(Math.min(first, WHOLE)));
  const table = layout.document.struct("Table");
  layout.document.addStructure(table);
  printRow(layout, table, widths, head, head);
  yield;
  for (const [cells, own] of all) {
    printRow(layout, table, widths, rowOf(cells, own, "TD"), head);
    yield;
  }
  table.end();
  layout.space(10);
}

const lengthOf = ({ cells }: Row): number => Math.max(1, ...cells.map((lines) => lines.length));
const heightOf = (lines: number): number => lines * LEADING + PADDING;

const linesOf = (layout: PdfLayout, cell: Cell, width: number, own: Style): Line[] =>
  cell.flatMap(({ text, language = "en", right = false, soft = false }) =>
    layout.lines(text, width, { size: SIZE, ...own, language }).map((line) => ({ text: line, language, right, soft })),
  );

/** A row as an element of the table, in as many parts as it needs pages. */
function printRow(layout: PdfLayout, table: PDFKit.PDFStructureElement, widths: number[], row: Row, head: Row): void {
  const { document } = layout;
  const element = document.struct("TR");
  const cells = row.cells.map(() => document.struct(row.tag));
  const length = lengthOf(row);
  for (let from = 0; from < length; ) {
    let fits = Math.floor((layout.room - PADDING) / LEADING);
    const left = length - from;
    if (left > fits && (left <= WHOLE || fits < 3)) {
      layout.nextPage();
      layout.artifact("Pagination", () => printLines(layout, widths, head, 0, lengthOf(head)));
      closeRow(layout, lengthOf(head));
      fits = Math.floor((layout.room - PADDING) / LEADING);
    }
    const to = Math.min(length, from + fits);
    printLines(layout, widths, row, from, to, cells);
    closeRow(layout, to - from);
    from = to;
  }
  for (const cell of cells) {
    cell.end();
    element.add(cell);
  }
  element.end();
  table.add(element);
}

/** A rule below so many lines. */
function closeRow(layout: PdfLayout, lines: number): void {
  layout.space(heightOf(lines) - 4);
  layout.rule();
  layout.space(-4);
}

/** Some of a row's lines on one page. */
function printLines(
  layout: PdfLayout,
  widths: number[],
  { cells, own }: Row,
  from: number,
  to: number,
  elements: PDFKit.PDFStructureElement[] = [],
): void {
  let x = LEFT;
  for (const [column, lines] of cells.entries()) {
    const width = widths[column] ?? 0;
    for (const [index, line] of lines.slice(from, to).entries()) {
      const style = { ...own, language: line.language, ...(line.soft ? { colour: SOFT } : {}) };
      const right = line.right ? width - layout.measure(line.text, style) : 0;
      const draw = () => layout.line(line.text, x + right, layout.y + (index + 1) * LEADING - 2, style);
      const element = elements[column];
      if (element) layout.inside(element, line.language, draw);
      else draw();
    }
    x += width + BETWEEN;
  }
}
