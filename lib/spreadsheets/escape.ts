// A workbook writes a character that XML cannot hold as _x000D_; what looks like that and is none has its first sign escaped.
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const LIKE_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as a workbook holds it, so that a spreadsheet shows it as it is: `_x000D_` becomes `_x005F_x000D_`. */
export const escapeCell = (text: string): string => text.replace(LIKE_ESCAPE, "_x005F_");

/** A text of a workbook as a spreadsheet shows it. */
export const unescapeCell = (text: string): string =>
  text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
