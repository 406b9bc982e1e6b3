import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { BARE_LAYOUT, serveBareNext } from "./bare-next";

/** How many bytes of JavaScript, gzipped, a page may ship above a bare one. */
export const ALLOWED: Record<string, number> = {
  "/en": 17_300,
  "/en/places": 18_400,
  "/en/places/barcelona": 20_200,
  "/en/projects": 19_100,
  "/en/clusters/green-transition": 25_800,
  "/en/clusters/green-transition/table": 20_700,
  "/en/clusters/green-transition/timeline": 18_900,
  "/en/clusters/green-transition/charts": 18_400,
  "/en/programme": 25_800,
  "/en/sign-in": 19_900,
};

/** The bare page that is taken for known, since it changes with what it is made with alone and takes long to build. */
export const BARE = {
  made: "next 16.4.6 for chrome >= 109,edge >= 109,firefox >= 115,safari >= 16.4,ios_saf >= 16.4",
  bytes: 134_543,
};
/** What the names of its files may change in its bytes. */
export const NAMES = 100;

/** What a bare page is made with: the version of Next, and the browsers that it is written for. */
export const bareWith = (): string => {
  const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
  return `next ${read("node_modules/next/package.json").version} for ${read("package.json").browserslist}`;
};

/** The gzipped bytes of every script that a page names, in the order of the page; polyfills for old browsers apart. */
export async function weigh(page: string): Promise<number> {
  const html = await (await fetch(page)).text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag));
  const sources = new Set(scripts.map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&")));
  let bytes = 0;
  for (const source of sources) {
    if (!source) continue;
    const script = Buffer.from(await (await fetch(new URL(source, page))).arrayBuffer());
    bytes += gzipSync(script, { level: 9 }).length;
  }
  return bytes;
}

/** The same of a page of the same Next version on which nothing stands: built, served and weighed. */
export async function weighBarePage(): Promise<number> {
  const bare = await serveBareNext({
    "app/layout.js": BARE_LAYOUT,
    "app/page.js": "export default () => <p>Bare</p>;",
  });
  try {
    return await weigh(`${bare.origin}/`);
  } finally {
    bare.stop();
  }
}
