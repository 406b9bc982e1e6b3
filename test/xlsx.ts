import { zipOf } from "./zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

const relations = (list: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A cell with a text of its own; `at` is its reference, without which it stands after the one before it. */
export const inline = (text: string, at?: string): string =>
  `<c${at ? ` r="${at}"` : ""} t="inlineStr"><is><t>${text}</t></is></c>`;

export const rowOf = (cells: string[]): string => `<row>${cells.join("")}</row>`;

type More = { strings?: string; date1904?: boolean };

/**
 * A workbook written by hand: the XML of each sheet's rows under its name. Style 0 is general, 1 a date, 2 a date with
 * a format of its own.
 */
export function xlsxOf(sheets: Record<string, string>, { strings, date1904 }: More = {}): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`).join("");
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${listed}</sheets></workbook>`;
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="d&quot;. &quot;mmmm yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
  return new Uint8Array(
    zipOf([
      ["[Content_Types].xml", "<Types/>"],
      ["_rels/.rels", relations([["b", "officeDocument", "xl/workbook.xml"]])],
      ["xl/workbook.xml", book],
      [
        "xl/_rels/workbook.xml.rels",
        relations([
          ...names.map((_, index): [string, string, string] => [
            `s${index}`,
            "worksheet",
            `worksheets/sheet${index}.xml`,
          ]),
          ["st", "styles", "styles.xml"],
          ["ss", "sharedStrings", "/xl/sharedStrings.xml"],
        ]),
      ],
      ["xl/styles.xml", styles],
      ["xl/sharedStrings.xml", `<sst xmlns="${MAIN}">${strings ?? ""}</sst>`],
      ...Object.values(sheets).map((rows, index): [string, string] => [
        `xl/worksheets/sheet${index}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ]),
  );
}
