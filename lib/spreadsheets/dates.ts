const DAY_MS = 86_400_000;
/** Day 60 of spreadsheets is a 29 February 1900 that never was; from then on they count from 30 December 1899. */
const LEAP_DAY = 60;

// The formats that are built in without being written in the file, East Asian ones included (ECMA-376, 18.8.30).
const between = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const BUILT_IN = new Set([...between(14, 22), ...between(27, 36), ...between(45, 47), ...between(50, 58)]);

/** Whether a number format shows a number as a date or a time: `yyyy-mm-dd`, but not `0.0" day"` or `[Red]0`. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const elapsed = /\[[hms]+\]/i.test(code);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return elapsed || /[dmyhs年月日]/i.test(bare.split(";")[0]?.replace(/general/gi, "") ?? "");
}

/** The day of a spreadsheet's number as ISO 8601, with the time where there is one; null outside of years 1900 to 9999. */
export function isoOf(serial: number, since1904: boolean): string | null {
  const days = since1904 ? serial + 1462 : serial < LEAP_DAY ? serial + 1 : serial;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000);
  if (!(days >= 1) || Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999) return null;
  const iso = moment.toISOString();
  return moment.getTime() % DAY_MS === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
