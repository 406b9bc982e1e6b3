import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Permission } from "@/lib/access/permissions";
import { transact } from "@/lib/platform/database";
import { storage } from "@/lib/storage/storage";
import { aPicture } from "@/test/pictures";
import type { Request } from "./calls";
import type { MATRIX, Role } from "./matrix";
import type { Stage } from "./stage";

type Way = (stage: Stage, role: Role) => Request;
type Area = Extract<Permission, `pictures.${string}`>;

const TOLD = { author: "City archive", licence: "CC0_1" } as const;
const FILE = {
  query: new URLSearchParams({ ...TOLD, altEn: "Red beside blue" }).toString(),
  body: await aPicture({ width: 96, height: 96, format: "png" }),
};
const NAME = createHash("sha256").update(FILE.body).digest("hex");

/** The arms of Barcelona with a file, under an id and a name that are known before. */
const shown = async () => {
  const path = join(tmpdir(), "tandem-arms");
  await writeFile(path, FILE.body);
  const bytes = FILE.body.length;
  await storage().put("pictures/barcelona/arms", { path, bytes, sha256: NAME, type: "image/jpeg" });
  await transact(async (database) => {
    const { id: placeId } = await database.place.findUniqueOrThrow({ where: { slug: "barcelona" } });
    await database.placePicture.create({
      data: { id: 77_777, kind: "ARMS", ...TOLD, altEn: "Red beside blue", placeId },
    });
    const file = { format: "jpeg", width: 96, height: 96, bytes, sha256: NAME, storageKey: "pictures/barcelona/arms" };
    await database.pictureFile.create({ data: { pictureId: 77_777, ...file } });
  });
};
const one =
  (method: Request["method"], more: Partial<Request> = {}): Way =>
  () => ({
    method,
    path: "/profiles/{slug}/pictures/{id}",
    params: { slug: "barcelona", id: "77777" },
    before: shown,
    ...more,
  });

/** How to call what shows the pictures of places. */
export const PICTURE_CALLS: { [P in Area]: Record<keyof (typeof MATRIX)[P], Way> } = {
  "pictures.read": {
    "of a place": () => ({ method: "GET", path: "/profiles/{slug}/pictures", params: { slug: "barcelona" } }),
    one: one("GET"),
    "its file": one("GET", { path: "/pictures/{file}", params: { file: `${NAME}.jpeg` } }),
  },
  "pictures.add": {
    "of the lead place": () => ({
      method: "POST",
      path: "/profiles/{slug}/pictures",
      params: { slug: "barcelona" },
      ...FILE,
      query: `kind=ARMS&${FILE.query}`,
    }),
  },
  "pictures.edit": {
    "what is told of it": one("PATCH", { version: 1, body: { ...TOLD, alt: { en: "Red, then blue" } } }),
    "another file": one("POST", { path: "/profiles/{slug}/pictures/{id}/file", version: 1, ...FILE }),
  },
  "pictures.remove": { "of the lead place": one("DELETE", { version: 1 }) },
};
