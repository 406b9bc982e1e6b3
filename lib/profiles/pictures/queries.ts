import { Problem } from "@/lib/access/problems";
import { reads } from "@/lib/platform/database";
import { NoSuchFile } from "@/lib/storage/file-store";
import { storage } from "@/lib/storage/storage";
import { placeOf } from "../revisions/queries";
import { FORMATS, type Format } from "./kinds";
import { FILES, pictureView } from "./rows";
import type { Picture } from "./schema";

/** The pictures of a place: its photograph, its arms, or none. Throws 404 where there is no such place. */
export async function picturesOf(slug: string): Promise<Picture[]> {
  const { id: placeId } = await placeOf(slug);
  const rows = await reads().placePicture.findMany({ where: { placeId }, include: FILES, orderBy: { kind: "asc" } });
  return rows.map(pictureView);
}

/** One picture of a place; 404 where it is none of its. */
export async function pictureById(slug: string, id: number): Promise<Picture> {
  const row = await reads().placePicture.findFirst({ where: { id, place: { slug } }, include: FILES });
  if (!row) throw new Problem(404, "noSuchPicture");
  return pictureView(row);
}

/** A file that a picture is served as, by its name; 404 once no picture has it any longer, or where it is lost. */
export async function pictureFile(name: string) {
  const [sha256, format] = name.split(".") as [string, Format];
  const row = await reads().pictureFile.findFirst({
    where: { sha256, format },
    select: { bytes: true, storageKey: true },
  });
  if (!row) throw new Problem(404, "noSuchPicture");
  const bytes = await storage()
    .get(row.storageKey)
    .catch((error) => {
      throw error instanceof NoSuchFile ? new Problem(404, "noSuchPicture") : error;
    });
  return { name, type: FORMATS[format], length: row.bytes, bytes, shown: true };
}
