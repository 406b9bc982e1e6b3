import { loadSharp } from "@/lib/platform/sharp";
import { type Shape, svg } from "./shapes";

/** Shapes as a PNG of few colours, which is small; even grounds stay even. */
export async function pngOf(shapes: Shape[], size: { width: number; height: number }): Promise<Buffer> {
  const sharp = await loadSharp();
  return sharp(Buffer.from(svg(shapes, size)))
    .png({ palette: true, dither: 0, effort: 4 })
    .toBuffer();
}
