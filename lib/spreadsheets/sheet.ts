import { type Cell, columnLetters, placeOf, type Row, WORKBOOK_LIMITS } from "./cells";
import { isoOf } from "./dates";
import { unescapeCell } from "./escape";
import { TooMuch } from "./too-much";
import { textCollector } from "./workbook-parts";
import { readXml } from "./xml";

/** What the cells of a workbook's sheets refer to, and how much was read of all sheets so far. */
export type Workbook = {
  sharedStrings: string[];
  dateStyles: boolean[];
  since1904: boolean;
  read: { cells: number; characters: number };
};

type RawCell = { type: string; style: number; value: string | null; inline: string | null; formula: boolean };

/**
 * The filled cells of a sheet, wherever they say they stand, or else one after the other. Throws `TooMuch` at the first
 * that is further out than a sheet of ours goes.
 */
export function rowsOf(xml: string, workbook: Workbook): Row[] {
  const rows = new Map<number, Row>();
  const collector = textCollector();
  let [row, column] = [0, 0];
  let cell: RawCell | null = null;
  let inValue = false;

  const finish = (raw: RawCell) => {
    const read = cellOf(raw, workbook);
    if (!read) return;
    if (row > WORKBOOK_LIMITS.rows || column > WORKBOOK_LIMITS.columns)
      throw new TooMuch({ cell: `${columnLetters(column)}${row}` });
    count(read, workbook);
    const found = rows.get(row) ?? { number: row, cells: new Map() };
    rows.set(row, found);
    found.cells.set(column, read);
  };

  readXml(xml, {
    open(name, attributes) {
      if (name === "row") [row, column] = [numberOr(attributes.r, row + 1), 0];
      else if (name === "c") {
        ({ row, column } = placeOf(attributes.r ?? "") ?? { row, column: column + 1 });
        const { t = "n", s } = attributes;
        cell = { type: t, style: Number(s ?? -1), value: null, inline: null, formula: false };
      } else if (!cell) return;
      else if (name === "v") [inValue, cell.value] = [true, cell.value ?? ""];
      else if (name === "f") cell.formula = true;
      else collector.open(name);
    },
    text(text) {
      if (!cell) return;
      if (inValue) cell.value += text;
      else collector.text(text);
    },
    close(name) {
      if (!cell) return;
      if (name === "v") inValue = false;
      else if (name === "is") cell.inline = collector.take();
      else if (name === "c") {
        finish(cell);
        cell = null;
      } else collector.close(name);
    },
  });
  return [...rows.values()].sort((a, b) => a.number - b.number);
}

/** How a workbook writes a number (`xsd:double`): JavaScript would also read blanks as 0, and `0x10`. */
const WRITTEN_NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

const numberOr = (text: string | undefined, usual: number): number =>
  text && /^\d{1,7}$/.test(text) ? Number(text) : usual;

function count(cell: Cell, { read }: Workbook): void {
  read.cells += 1;
  read.characters += cell.kind === "text" ? cell.text.length : 0;
  if (read.cells > WORKBOOK_LIMITS.cells || read.characters > WORKBOOK_LIMITS.textLength) throw new TooMuch({});
}

const fault = (code: Extract<Cell, { kind: "fault" }>["code"], shown = ""): Cell => ({
  kind: "fault",
  code,
  shown: shown.slice(0, 40),
});

const textCell = (text: string): Cell | null => {
  if (text.length > WORKBOOK_LIMITS.cellLength) return fault("cellTooLong");
  return text === "" ? null : { kind: "text", text };
};

/** What a cell says; null where it is empty. */
function cellOf(raw: RawCell, { sharedStrings, dateStyles, since1904 }: Workbook): Cell | null {
  const { type, style, value, inline, formula } = raw;
  if (type === "inlineStr") return textCell(inline ?? "");
  if (formula && (value === null || (value === "" && type !== "str"))) return fault("cellFormulaWithoutValue");
  if (value === null || (value === "" && type !== "e")) return null;
  if (type === "str") return textCell(unescapeCell(value));
  if (type === "b") return fault("cellBoolean", value === "1" ? "TRUE" : "FALSE");
  if (type === "e") return fault("cellError", value || "#?");
  if (type === "s") {
    const shared = sharedStrings[Number(value)];
    return shared === undefined ? fault("cellUnreadable", value) : textCell(shared);
  }
  if (type === "d") {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
    return day ? { kind: "date", iso: day } : fault("cellDateUnreadable", value);
  }
  if (!WRITTEN_NUMBER.test(value)) return fault("cellUnreadable", value);
  // Spreadsheets write seventeen digits and show fifteen: what shows 101.9 is stored as 101.90000000000001.
  const number = Number(Number(value).toPrecision(15));
  if (type !== "n" || !Number.isFinite(number)) return fault("cellUnreadable", value);
  if (!dateStyles[style]) return { kind: "number", number };
  const iso = isoOf(number, since1904);
  return iso ? { kind: "date", iso } : fault("cellDateUnreadable", value);
}
