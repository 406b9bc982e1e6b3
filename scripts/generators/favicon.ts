import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { browser } from "@/e2e/browser";

// usage: npx tsx scripts/generators/favicon.ts – draws app/icon.svg at the sizes that older browsers and bookmarks ask for, into one
// app/favicon.ico: a directory of pictures, each as PNG.
const SIZES = [16, 32, 48];

const engine = await chromium.launch(await browser());
const page = await engine.newPage();
const pictures: { size: number; png: Buffer }[] = [];
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px}</style>${readFileSync("app/icon.svg")}`,
  );
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
}
await engine.close();

const head = Buffer.alloc(6 + 16 * pictures.length);
head.writeUInt16LE(1, 2);
head.writeUInt16LE(pictures.length, 4);
let at = head.length;
for (const [index, { size, png }] of pictures.entries()) {
  const entry = 6 + 16 * index;
  head.writeUInt8(size, entry);
  head.writeUInt8(size, entry + 1);
  head.writeUInt16LE(1, entry + 4);
  head.writeUInt16LE(32, entry + 6);
  head.writeUInt32LE(png.length, entry + 8);
  head.writeUInt32LE(at, entry + 12);
  at += png.length;
}
writeFileSync("app/favicon.ico", Buffer.concat([head, ...pictures.map(({ png }) => png)]));
