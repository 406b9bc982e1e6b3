import { mkdirSync, writeFileSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { browser } from "@/e2e/browser";
import { COLOURS } from "@/lib/print/colours";

// usage: npx tsx scripts/generators/icons.ts – draws the mark anew as the browser's icon (SVG for light and dark, and one
// app/favicon.ico for older browsers and bookmarks), as the icon on a telephone, and as those that the manifest names.
const ICO_SIZES = [16, 32, 48];
const TOUCH_SIZE = 180;
const MANIFEST_SIZES = [192, 512];

/** How far from the edge the strokes begin, of 32: at 4 they lie on whole pixels at every size that is asked for. */
const CLOSE = 4;
/** Systems cut an icon to a shape of their own: what matters lies within the inner four fifths. */
const SAFE = 8;

function drawn({ inset = CLOSE, radius = 6, style = "" }): string {
  const { paper, eu, cn } = COLOURS.light;
  const width = 32 - 2 * inset;
  const height = width / 4;
  const stroke = (name: string, y: number, fill: string) =>
    `<rect class="${name}" x="${inset}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="${fill}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Tandem 同舟</title>${style}`,
    `<rect class="paper" width="32" height="32" rx="${radius}" fill="${paper}"/>`,
    stroke("eu", 16 - (4 / 3) * height, eu),
    stroke("cn", 16 + height / 3, cn),
    "</svg>",
  ].join("");
}

const { raised, eu, cn } = COLOURS.dark;
const DARK = `<style>@media (prefers-color-scheme:dark){.paper{fill:${raised}}.eu{fill:${eu}}.cn{fill:${cn}}}</style>`;

async function png(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** Pictures in a directory of one file, each as PNG. */
function ico(pictures: { size: number; bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { size, bytes }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

const engine = await chromium.launch(await browser());
const page = await engine.newPage({ colorScheme: "light" });
const pictures = [];
for (const size of ICO_SIZES) pictures.push({ size, bytes: await png(page, drawn({}), size) });
mkdirSync("public/icons", { recursive: true });
writeFileSync("app/icon.svg", drawn({ style: DARK }));
writeFileSync("app/favicon.ico", ico(pictures));
writeFileSync("app/apple-icon.png", await png(page, drawn({ inset: 6, radius: 0 }), TOUCH_SIZE));
for (const size of MANIFEST_SIZES) {
  writeFileSync(`public/icons/mark-${size}.png`, await png(page, drawn({}), size));
  writeFileSync(`public/icons/mark-maskable-${size}.png`, await png(page, drawn({ inset: SAFE, radius: 0 }), size));
}
await engine.close();
