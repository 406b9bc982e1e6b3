import type { Metadata, OutputInfo, Sharp, SharpOptions } from "sharp";
import { Problem, type ProblemStatus } from "@/lib/access/problems";
import { loadSharp } from "@/lib/platform/sharp";
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
/** How long a picture takes at most, from its first pixel to its last file. */
const LONGEST_MS = 30_000;
/** How many pictures wait at most; each is a file that lies here meanwhile, and somebody who waits for the answer. */
const WAITING = 8;
const RULES = {
  limitInputPixels: Math.max(...Object.values(MOST_MEGAPIXELS)) * 1e6,
  failOn: "error",
  sequentialRead: true,
} satisfies SharpOptions;

type Make = Awaited<ReturnType<typeof loadSharp>>;
const held = globalThis as unknown as { tandemPictures?: Turns };

/** One picture at a time in one process, whatever part of it asks. */
function turns(): Turns {
  held.tandemPictures ??= new Turns(1);
  return held.tandemPictures;
}

/** A refusal that stands at the file. */
const refusal = (status: ProblemStatus, code: string, params?: Record<string, string | number>) =>
  new Problem(status, code, { params, fields: [{ path: "file", code, params }] });
const busy = () => new Problem(503, "picturesBusy", { headers: { "retry-after": "10" } });

/**
 * Makes of a file what a picture is served as: upright, in sRGB, without whatever else stood in it, of an animation the
 * first frame. Throws 413 and 415 where it is none that is taken, 422 where it is too small or too long to be shown, and
 * 503 where too many wait already or the time does not suffice.
 */
export async function encode(kind: PictureKind, source: Pick<Spooled, "path" | "bytes">): Promise<Encoded> {
  if (source.bytes > LONGEST_PICTURE) throw tooLarge(LONGEST_PICTURE);
  const format = await formatOf(source.path);
  if (format === "heic") throw refusal(415, "pictureHeic");
  if (!format) throw refusal(415, "pictureKinds");
  const sharp = await loadSharp();
  if (turns().waiting >= WAITING) throw busy();
  return turns().take(() => encodedFrom(sharp, kind, source.path, format === "avif"));
}

async function encodedFrom(sharp: Make, kind: PictureKind, path: string, isAvif: boolean): Promise<Encoded> {
  const files: EncodedFile[] = [];
  const discard = async () => void (await Promise.all(files.map(({ file }) => file.discard())));
  const end = performance.now() + LONGEST_MS;
  try {
    await mustFit(sharp, kind, path, isAvif);
    const [longest = 0] = SIDES[kind].slice(-1);
    const { data, info } = await readable(() =>
      upright(sharp, kind, path, longest)
        .timeout({ seconds: secondsTo(end) })
        .raw()
        .toBuffer({ resolveWithObject: true }),
    );
    for (const side of sidesOf(kind, info))
      for (const format of Object.keys(FORMATS) as Format[]) {
        const image = sharp(data, { raw: info }).resize({ width: side, height: side, fit: "inside" });
        files.push(await written(WRITE[format](image), format, end));
      }
    return { files, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function written(image: Sharp, format: Format, end: number): Promise<EncodedFile> {
  const seconds = secondsTo(end);
  const made = await image
    .timeout({ seconds })
    .toBuffer({ resolveWithObject: true })
    .catch((error) => {
      throw performance.now() < end ? error : busy();
    });
  const body = new Blob([new Uint8Array(made.data)]).stream();
  const file = await spool(body, { longest: LONGEST_PICTURE });
  return { format, width: made.info.width, height: made.info.height, file };
}

/** Whole seconds that are left until then; 503 where there is none. */
function secondsTo(end: number): number {
  const seconds = Math.ceil((end - performance.now()) / 1000);
  if (seconds <= 0) throw busy();
  return seconds;
}

/** The pixels that all sizes are made from. A photograph covers what is behind it; the arms may let it through. */
function upright(sharp: Make, kind: PictureKind, path: string, most: number): Sharp {
  const image = sharp(path, RULES)
    .autoOrient()
    .resize({ width: most, height: most, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  return kind === "PHOTOGRAPH" ? image.flatten({ background: "#fff" }) : image;
}

const sidesOf = (kind: PictureKind, { width, height }: OutputInfo): number[] => {
  const longest = Math.max(width, height);
  return [...SIDES[kind].filter((side) => side < longest), longest];
};

/** How many millions of pixels it may have, by how it has to be unpacked. */
const mostOf = ({ isProgressive }: Metadata, isAvif: boolean): number =>
  MOST_MEGAPIXELS[isAvif ? "avif" : isProgressive ? "inPasses" : "byRows"];

/** Told by the head of a file, before a pixel of it is unpacked. */
async function mustFit(sharp: Make, kind: PictureKind, path: string, isAvif: boolean): Promise<void> {
  const head = await readable(() => sharp(path, { ...RULES, limitInputPixels: false }).metadata());
  const { width, height } = head;
  const count = mostOf(head, isAvif);
  if (width * height > count * 1e6) throw refusal(413, "picturePixels", { count });
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const least = LEAST_PIXELS[kind];
  if (short < least.short || long < least.long) throw refusal(422, "pictureTooSmall", { width, height, ...least });
  if (long > short * LONGEST_SHAPE) throw refusal(422, "pictureTooLong", { count: LONGEST_SHAPE });
}

/** What cannot be decoded is no fault of ours. */
async function readable<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof Problem ? error : refusal(415, "pictureBroken");
  }
}
