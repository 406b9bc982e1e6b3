import { gunzipSync } from "node:zlib";
import { ownApplication } from "../application";
import { fetched, madePerSecond } from "../ask";
import { BARE_LAYOUT, serveBareNext } from "../bare-next";
import { type Line, meanRatio, middle } from "../line";
import { pageOfSameMarkup } from "../same-markup";
import { KEPT } from "./kept-pages";

/** What a coordinator reads in a day. */
const SIGNED_IN = [
  "/en/work",
  "/en/places/wuhan",
  "/en/projects/RC-2026-002",
  "/en/projects",
  "/en/programme",
  "/en/inbox",
];
const COORDINATOR = "barcelona";
const ROUNDS = 3;
const LOAD = { readers: 16, milliseconds: 3_000 };
// A name that no page knows: such an address is answered as if nothing were kept.
const UNKEPT = "?unkept=1";

/** How fast pages are made, beside pages of the same Next version that render the same markup from memory. */
export async function madePages(): Promise<Line[]> {
  const application = await ownApplication();
  try {
    const cookie = await application.cookieOf(COORDINATOR);
    const visitor = KEPT.map((page) => ({ page, address: application.origin + page + UNKEPT, headers: {} }));
    const coordinator = SIGNED_IN.map((page) => ({ page, address: application.origin + page, headers: { cookie } }));
    const pages = [...visitor, ...coordinator];
    const files: Record<string, string> = { "app/layout.js": BARE_LAYOUT };
    for (const [index, { page, address, headers }] of pages.entries()) {
      const { status, body } = await fetched(address, { headers });
      if (status !== 200) throw new Error(`${page}: ${status}`);
      files[`app/${index}/page.js`] = pageOfSameMarkup(gunzipSync(body).toString());
    }
    const bare = await serveBareNext(files);
    try {
      const ratios: number[] = [];
      for (const [index, { address, headers }] of pages.entries()) {
        const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
        for (let round = 0; round < ROUNDS; round += 1) {
          rates.ours.push(await madePerSecond(address, { ...LOAD, headers }));
          rates.bare.push(await madePerSecond(`${bare.origin}/${index}`, LOAD));
        }
        ratios.push(middle(rates.ours) / middle(rates.bare));
      }
      const line = (measure: string, from: number, to: number): Line => ({
        measure,
        beside: "bare Next page, same markup from memory",
        value: meanRatio(ratios.slice(from, to)),
        unit: "×",
        least: 0.5,
        told: pages
          .slice(from, to)
          .map(({ page }, index) => `${page} ${ratios[from + index]?.toFixed(2)}`)
          .join(", "),
      });
      return [
        line("public pages, not kept yet, 16 readers", 0, visitor.length),
        line("pages of a coordinator, 16 readers", visitor.length, pages.length),
      ];
    } finally {
      bare.stop();
    }
  } finally {
    await application.stop();
  }
}
