type Make = typeof import("sharp")["default"];

/**
 * What may be decoded: files from outside, which come by their path, in these formats; and what is drawn here, which is
 * SVG in memory. All other decoders are closed, so that no file reaches one under a false name.
 */
const OPEN = [...["Jpeg", "Png", "Webp", "Heif"].map((name) => `VipsForeignLoad${name}`), "VipsForeignLoadSvgBuffer"];

const held = globalThis as unknown as { tandemSharp?: Promise<Make> };

/**
 * The library that decodes, draws and encodes pictures. How it is set holds for the whole process, so it is set here
 * alone: one thread for each picture and nothing kept in memory, so that whoever reads pages meanwhile notices nothing.
 */
export function loadSharp(): Promise<Make> {
  held.tandemSharp ??= prepared().catch((error) => {
    // What failed once may succeed at the next try.
    held.tandemSharp = undefined;
    throw error;
  });
  return held.tandemSharp;
}

async function prepared(): Promise<Make> {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: OPEN });
  return sharp;
}
