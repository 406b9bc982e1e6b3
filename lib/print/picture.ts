import sharp from "sharp";
import { type Shape, svg } from "./shapes";

/** Shapes as a PNG of few colours, which is small; even grounds stay even. */
export const pngOf = (shapes: Shape[], size: { width: number; height: number }): Promise<Buffer> =>
  sharp(Buffer.from(svg(shapes, size)))
    .png({ palette: true, dither: 0, effort: 4 })
    .toBuffer();
