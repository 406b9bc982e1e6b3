import { Problem } from "@/lib/platform/errors";

/** Which part of a list is asked for: how many, and after which (`nextCursor` of the page before). */
export type PageAsked = { limit: number; cursor?: string };
export type PageOf<T> = { items: T[]; nextCursor: string | null; total: number };

/** 422 for a cursor that no page ended with. */
export const unknownCursor = () =>
  new Problem(422, "unknownCursor", { fields: [{ path: "cursor", code: "unknownCursor" }] });

/** The id a page ended at; undefined where the list begins, 422 when it cannot be one. */
export function idOfCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^\d{1,9}$/.test(cursor)) throw unknownCursor();
  return Number(cursor);
}

/** A page from its rows and the one after them, by which one knows whether the list goes on: ask for `limit + 1`. */
export function pageFrom<Row, T>(
  rows: Row[],
  { limit }: PageAsked,
  total: number,
  present: (row: Row) => T,
  cursorOf: (item: T) => string | number,
): PageOf<T> {
  const items = rows.slice(0, limit).map((row) => present(row));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? String(cursorOf(last)) : null, total };
}
