/** What a place may show of itself, one of each. */
export const PICTURE_KINDS = ["PHOTOGRAPH", "ARMS"] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** What its pictures are served as: what weighs least comes first, and last what every browser takes. */
export const FORMATS = { avif: "image/avif", webp: "image/webp", jpeg: "image/jpeg" } as const;
export type Format = keyof typeof FORMATS;

/**
 * Under which licence a picture may be shown, and where its terms stand; `OTHER` is told in words of one's own.
 * `PERMISSION`: its author lets it be shown here, and reserves all other rights.
 */
export const LICENCES = {
  CC_BY_4: "https://creativecommons.org/licenses/by/4.0/",
  CC_BY_SA_4: "https://creativecommons.org/licenses/by-sa/4.0/",
  CC_BY_SA_3: "https://creativecommons.org/licenses/by-sa/3.0/",
  CC0_1: "https://creativecommons.org/publicdomain/zero/1.0/",
  PUBLIC_DOMAIN: "https://creativecommons.org/publicdomain/mark/1.0/",
  PERMISSION: null,
  OTHER: null,
} as const;
export type Licence = keyof typeof LICENCES;
export const LICENCE_CODES = Object.keys(LICENCES) as [Licence, ...Licence[]];

/** How many bytes a picture may have as it is sent. */
export const LONGEST_PICTURE = 20 * 1024 * 1024;
/**
 * How many millions of pixels. What is unpacked row by row takes little memory. Of a progressive JPEG and an interlaced
 * PNG no row is whole before the last byte: up to 10 bytes for each pixel. AVIF is unpacked at once, at 20.
 */
export const MOST_MEGAPIXELS = { byRows: 50, inPasses: 24, avif: 16 } as const;

/** How many pixels the shorter and the longer side need to be shown well, and how many times as long the longer may be. */
export const LEAST_PIXELS: Record<PictureKind, { short: number; long: number }> = {
  PHOTOGRAPH: { short: 320, long: 640 },
  ARMS: { short: 96, long: 96 },
};
export const LONGEST_SHAPE = 4;

/** The endings of the files that are taken. */
export const PICTURE_ENDINGS = ["jpg", "png", "webp", "avif"] as const;
