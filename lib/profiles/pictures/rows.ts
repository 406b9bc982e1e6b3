import { Prisma } from "@/prisma/generated/client";
import { type Format, LICENCES, type Licence, type PictureKind } from "./kinds";
import type { Picture } from "./schema";

type FileRow = { format: string; width: number; height: number; bytes: number; sha256: string };
/** What a picture's view is made from: a row, or the same as JSON. */
export type PictureRow = {
  id: number;
  kind: PictureKind;
  version: number;
  author: string;
  licence: Licence;
  licenceText: string | null;
  source: string | null;
  altEn: string | null;
  altZh: string | null;
  files: FileRow[];
};

/** A picture's files, the largest last. */
export const FILES = {
  files: { orderBy: [{ width: "asc" }, { format: "asc" }] },
} as const satisfies Prisma.PlacePictureInclude;

/** The pictures of the place `p` as JSON, for a query that reads its profile too. */
export const PICTURES = Prisma.sql`
  coalesce((SELECT jsonb_agg(to_jsonb(shown) || jsonb_build_object('files', (
      SELECT jsonb_agg(to_jsonb(file) ORDER BY file.width, file.format) FROM "PictureFile" file
      WHERE file."pictureId" = shown.id)) ORDER BY shown.kind)
    FROM "PlacePicture" shown WHERE shown."placeId" = p.id), '[]')`;

/** The address of a file: what it holds, so that it never changes. */
const addressOf = ({ sha256, format }: FileRow): string => `/api/v1/pictures/${sha256}.${format}`;

/** A picture as answers carry it. */
export function pictureView(row: PictureRow): Picture {
  const { id, kind, version, author, licence, licenceText, source, altEn, altZh } = row;
  const files = row.files.map((file) => ({
    format: file.format as Format,
    width: file.width,
    height: file.height,
    bytes: file.bytes,
    url: addressOf(file),
  }));
  const largest = files.at(-1);
  return {
    id,
    kind,
    version,
    width: largest?.width ?? 0,
    height: largest?.height ?? 0,
    author,
    licence,
    licenceText,
    licenceUrl: LICENCES[licence],
    source,
    alt: { en: altEn, zh: altZh },
    files,
  };
}
