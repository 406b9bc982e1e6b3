import type { Page } from "@playwright/test";

/** The rounding of a corner's edge may come out one of 256 shades apart, which nobody sees. */
const SHADES = 2;

/** How many pixels of two pictures differ, compared on a page of its own; all of them where the sizes do. */
export async function differingPixels(table: Page, one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0;
  return table.evaluate(
    async ([first, second, shades]) => {
      const pixelsOf = async (png: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        return { width: image.width, data: context?.getImageData(0, 0, image.width, image.height).data ?? [] };
      };
      const [a, b] = [await pixelsOf(first), await pixelsOf(second)];
      if (a.width !== b.width || a.data.length !== b.data.length) return a.data.length / 4;
      const differing = new Set<number>();
      for (let at = 0; at < a.data.length; at++)
        if (Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > shades) differing.add(at >> 2);
      return differing.size;
    },
    [one.toString("base64"), other.toString("base64"), SHADES] as const,
  );
}
