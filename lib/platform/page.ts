import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from "node:crypto";
import { Problem } from "@/lib/access/problems";
import { config } from "@/lib/platform/config";

/** Which part of a list is asked for: how many, and after which (`nextCursor` of the page before). */
export type PageRequest = { limit: number; cursor?: string };
export type PageOf<T> = { items: T[]; nextCursor: string | null; total: number };

/** 422 for a cursor that no page ended with. */
export const unknownCursor = () =>
  new Problem(422, "unknownCursor", { fields: [{ path: "cursor", code: "unknownCursor" }] });

const TAG_BYTES = 16;
const keyFor = (use: string) => createHmac("sha256", config().secret).update(`cursor ${use}`).digest();
const tagOf = (list: string, position: string) =>
  createHmac("sha256", keyFor("tag")).update(`${list}\n${position}`).digest().subarray(0, TAG_BYTES);

/**
 * Where a page of a list ended, so that nobody reads in it or makes one up: enciphered, with a digest that holds for this
 * list alone. The same position gives the same cursor.
 */
export function cursorAt(list: string, position: string | number): string {
  const tag = tagOf(list, String(position));
  const cipher = createCipheriv("aes-256-ctr", keyFor("cipher"), tag);
  return Buffer.concat([tag, cipher.update(String(position)), cipher.final()]).toString("base64url");
}

/** The position that a cursor of this list stands for; undefined where the list begins, 422 for any other cursor. */
export function positionOf(list: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const bytes = Buffer.from(cursor, "base64url");
  const tag = bytes.subarray(0, TAG_BYTES);
  if (tag.length < TAG_BYTES) throw unknownCursor();
  const decipher = createDecipheriv("aes-256-ctr", keyFor("cipher"), tag);
  const position = Buffer.concat([decipher.update(bytes.subarray(TAG_BYTES)), decipher.final()]).toString();
  if (!timingSafeEqual(tag, tagOf(list, position))) throw unknownCursor();
  return position;
}

/** The page of a list that an address names; the first one where it names none of it. */
export async function pageOrFirst<T>(page: PageRequest, list: (page: PageRequest) => Promise<T>): Promise<T> {
  try {
    return await list(page);
  } catch (error) {
    if (!(error instanceof Problem && error.code === "unknownCursor")) throw error;
    return list({ ...page, cursor: undefined });
  }
}

/** The id a page ended at; undefined where the list begins, 422 when no page of it did. */
export function idOfCursor(list: string, cursor: string | undefined): number | undefined {
  const position = positionOf(list, cursor);
  return position === undefined ? undefined : Number(position);
}

/** A page of a list from its rows and the one after them, by which one knows whether it goes on: ask for `limit + 1`. */
export function pageFrom<Row, T>(
  list: string,
  rows: Row[],
  { limit }: PageRequest,
  total: number,
  present: (row: Row) => T,
  positionIn: (row: Row) => string | number,
): PageOf<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? cursorAt(list, positionIn(last)) : null;
  return { items: shown.map((row) => present(row)), nextCursor, total };
}
