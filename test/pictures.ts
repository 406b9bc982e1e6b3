import sharp from "sharp";

type Given = {
  width: number;
  height: number;
  format?: "jpeg" | "png" | "webp" | "avif" | "gif" | "tiff";
  orientation?: number;
  alpha?: number;
};

/** A picture of two halves, red before blue, in a file of the format. */
export async function aPicture({ width, height, format = "jpeg", orientation, alpha = 1 }: Given): Promise<Buffer> {
  const half = Math.floor(width / 2);
  const blue = {
    create: { width: width - half, height, channels: 4, background: { r: 0, g: 0, b: 255, alpha } },
  } as const;
  const red = sharp({ create: { width, height, channels: 4, background: { r: 255, g: 0, b: 0, alpha } } });
  const image = red.composite([{ input: blue, left: half, top: 0 }]);
  const written = image.withExif({ IFD0: { Artist: "Whoever held the camera", Copyright: "41.3874 2.1686" } });
  return written
    .withMetadata(orientation ? { orientation } : {})
    .toFormat(format)
    .toBuffer();
}
