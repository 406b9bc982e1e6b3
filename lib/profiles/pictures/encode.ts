import type { OutputInfo, Sharp, SharpOptions } from "sharp";
import { Problem } from "@/lib/access/problems";
import { Turns } from "@/lib/platform/turns";
import { type Spooled, spool, tooLarge } from "@/lib/storage/spool";
import {
  FORMATS,
  type Format,
  LEAST_PIXELS,
  LONGEST_PICTURE,
  LONGEST_SHAPE,
  MOST_MEGAPIXELS,
  type PictureKind,
} from "./kinds";
import { formatOf } from "./sniff";

/** One file that a picture is served as, laid down until it is kept. */
export type EncodedFile = { format: Format; width: number; height: number; file: Spooled };
/** A picture as it is served: in each format, in each width, the smallest first. */
export type Encoded = { files: EncodedFile[]; discard: () => Promise<void> };

/** How long the longer side is in what is made of it: on a telephone, beside a text, and there on a fine screen. */
const SIDES: Record<PictureKind, number[]> = { PHOTOGRAPH: [480, 960, 1600], ARMS: [96, 192, 384] };
/** As the eye finds them alike; AVIF takes most of the time, and an effort above this one gains little. */
const WRITE: Record<Format, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 55, effort: 3 }),
  webp: (image) => image.webp({ quality: 80 }),
  jpeg: (image) => image.flatten({ background: "#fff" }).jpeg({ quality: 80, mozjpeg: true }),
};
/** The decoders of what is taken; all others are closed, so that no file reaches one under a false name. */
const DECODERS = ["Jpeg", "Png", "Webp", "Heif"].map((name) => `VipsForeignLoad${name}`);
const SECONDS = 30;
const RULES = {
  limitInputPixels: Math.max(...Object.values(MOST_MEGAPIXELS)) * 1e6,
  failOn: "error",
  sequentialRead: true,
} satisfies SharpOptions;

type Make = typeof import("sharp")["default"];
const held = globalThis as unknown as { tandemPictures?: { turns: Turns; sharp: Promise<Make> } };

/** One picture at a time in one process, by one thread: whoever reads pages meanwhile notices nothing. */
function workshop() {
  held.tandemPictures ??= { turns: new Turns(1), sharp: prepared() };
  return held.tandemPictures;
}

async function prepared(): Promise<Make> {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: DECODERS });
  return sharp;
}

/**
 * Makes of a file what a picture is served as: upright, in sRGB, without whatever else stood in it, of an animation the
 * first frame. Throws 413 and 415 where it is none that is taken, and 422 where it is too small or too long to be shown.
 */
export async function encode(kind: PictureKind, source: Pick<Spooled, "path" | "bytes">): Promise<Encoded> {
  if (source.bytes > LONGEST_PICTURE) throw tooLarge(LONGEST_PICTURE);
  const format = await formatOf(source.path);
  if (format === "heic") throw new Problem(415, "pictureHeic");
  if (!format) throw new Problem(415, "pictureKinds");
  const { turns, sharp } = workshop();
  return turns.take(async () => encodedFrom(await sharp, kind, source.path, MOST_MEGAPIXELS[format]));
}

async function encodedFrom(sharp: Make, kind: PictureKind, path: string, most: number): Promise<Encoded> {
  const files: EncodedFile[] = [];
  const discard = async () => void (await Promise.all(files.map(({ file }) => file.discard())));
  try {
    await mustFit(sharp, kind, path, most);
    const [longest = 0] = SIDES[kind].slice(-1);
    const { data, info } = await readable(() =>
      upright(sharp, kind, path, longest).raw().toBuffer({ resolveWithObject: true }),
    );
    for (const side of sidesOf(kind, info))
      for (const format of Object.keys(FORMATS) as Format[]) {
        const image = sharp(data, { raw: info }).resize({ width: side, height: side, fit: "inside" });
        const made = await WRITE[format](image).timeout({ seconds: SECONDS }).toBuffer({ resolveWithObject: true });
        const body = new Blob([new Uint8Array(made.data)]).stream();
        const file = await spool(body, { longest: LONGEST_PICTURE });
        files.push({ format, width: made.info.width, height: made.info.height, file });
      }
    return { files, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** The pixels that all sizes are made from. A photograph covers what is behind it; the arms may let it through. */
function upright(sharp: Make, kind: PictureKind, path: string, most: number): Sharp {
  const image = sharp(path, RULES)
    .autoOrient()
    .resize({ width: most, height: most, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .timeout({ seconds: SECONDS });
  return kind === "PHOTOGRAPH" ? image.flatten({ background: "#fff" }) : image;
}

const sidesOf = (kind: PictureKind, { width, height }: OutputInfo): number[] => {
  const longest = Math.max(width, height);
  return [...SIDES[kind].filter((side) => side < longest), longest];
};

/** Told by the head of a file, before a pixel of it is unpacked. */
async function mustFit(sharp: Make, kind: PictureKind, path: string, count: number): Promise<void> {
  const { width, height } = await readable(() => sharp(path, { ...RULES, limitInputPixels: false }).metadata());
  if (width * height > count * 1e6) throw new Problem(413, "picturePixels", { params: { count } });
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const least = LEAST_PIXELS[kind];
  if (short < least.short || long < least.long)
    throw new Problem(422, "pictureTooSmall", { params: { width, height, ...least } });
  if (long > short * LONGEST_SHAPE) throw new Problem(422, "pictureTooLong", { params: { count: LONGEST_SHAPE } });
}

/** What cannot be decoded is no fault of ours. */
async function readable<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch {
    throw new Problem(415, "pictureBroken");
  }
}
