/** What a cell of an export holds: a text, a number, a day, or nothing. */
export type Value = string | number | Date | null;
