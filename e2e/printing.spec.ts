import { expect, test } from "./people";

type Card = { slug: string; side: string };
/** Of all 44 the one that fills its pages most, for its many themes. */
const FULLEST = "autonomous-region-of-valencia";

test("the longest and the shortest profile of each side, and the fullest, print to two pages of A4", async ({
  asVisitor,
  request,
}) => {
  test.setTimeout(400_000);
  const { items } = (await (await request.get("/api/v1/profiles?limit=100")).json()) as { items: Card[] };
  const sized: (Card & { size: number })[] = [];
  for (const card of items)
    sized.push({ ...card, size: (await (await request.get(`/api/v1/profiles/${card.slug}`)).text()).length });
  const ends = [...new Set(items.map(({ side }) => side))].flatMap((side) => {
    const own = sized.filter((card) => card.side === side).sort((a, b) => a.size - b.size);
    return [own.at(0)?.slug, own.at(-1)?.slug];
  });
  const slugs = [...ends, FULLEST];
  const { page } = await asVisitor();
  for (const locale of ["en", "zh"])
    for (const slug of slugs) {
      await page.goto(`/${locale}/places/${slug}`, { waitUntil: "load" });
      await page.evaluate(() => document.fonts.ready);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g);
      expect(pages?.length, `/${locale}/places/${slug}`).toBe(2);
    }
});
