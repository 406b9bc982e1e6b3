import { TooMuch } from "./too-much";

/** How much a table of text may hold. */
export const TABLE_LIMITS = { rows: 20_000, columns: 256 } as const;

// Spreadsheets of the Chinese mainland save CSV in GB 18030 unless told otherwise, and “Unicode text” in UTF-16.
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}

/** What parts the fields: where a comma is the decimal sign spreadsheets write semicolons. */
function delimiterIn(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const bare = first.replaceAll(/"[^"]*"/g, "");
  const count = (sign: string) => bare.split(sign).length;
  return [",", ";", "\t"].sort((a, b) => count(b) - count(a))[0] ?? ",";
}

/** The rows of a CSV file by RFC 4180, in whichever encoding and with whichever delimiter spreadsheets write it. */
export function rowsOfCsv(bytes: Uint8Array): string[][] {
  const text = decoded(bytes).replace(/^\uFEFF/, "");
  const delimiter = delimiterIn(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = "";
    if (row.length > TABLE_LIMITS.columns) throw new TooMuch({});
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
    if (rows.length > TABLE_LIMITS.rows) throw new TooMuch({});
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field === "") quoted = true;
    else if (sign === delimiter) endField();
    else if (sign === "\n") endRow();
    else if (sign !== "\r") field += sign;
    else if (text[at + 1] !== "\n") endRow();
  }
  if (field !== "" || row.length > 0) endRow();
  return rows;
}
