import { getDocumentProxy } from "unpdf";
import { afterEach, describe, expect, it, vi } from "vitest";
import { placeSheetOf, projectSheetOf } from "@/lib/handouts/queries";
import type { Profile } from "@/lib/profiles/present";
import { allProfiles, profileBySlug } from "@/lib/profiles/queries";
import { rankingOf } from "@/lib/profiles/ranking";
import { ranksOf } from "@/lib/profiles/ranks";
import { taxonomy } from "@/lib/taxonomy/queries";
import { useDatabase } from "@/test/database";
import { filled } from "@/test/fixtures/maximal-plan";
import { people, projectAt } from "@/test/fixtures/projects";
import { bare, readPdf } from "@/test/pdf-text";
import { placeSheet } from "./place-sheet";

useDatabase();

describe("the sheet of a place", () => {
  it("is one page for each of them, and names the place in both languages", async () => {
    const profiles = await allProfiles();
    for (const { slug, name } of profiles.filter((_, at) => at % 11 === 0)) {
      const { pages, text } = await readPdf((await placeSheetOf(slug)).bytes);
      expect(pages, slug).toHaveLength(1);
      expect(text).toContain(bare(name.en));
      expect(text).toContain(bare(name.zh));
    }
  });

  it("ranks it as its page does", async () => {
    const all = await allProfiles();
    for (const profile of all) {
      const ranks = await ranksOf(profile.slug);
      const found = Object.fromEntries(Object.entries(ranks).map(([measure, { rank }]) => [measure, rank]));
      expect(found, profile.slug).toEqual(rankingOf(profile, all));
      expect(ranks.area.total).toBe(all.filter(({ areaKm2 }) => areaKm2 > 0).length);
    }
  });

  it("is one page however long its texts and names are, and ends texts with a sentence", async () => {
    const [profile, ranks, terms] = await Promise.all([
      profileBySlug("barcelona", null),
      ranksOf("barcelona"),
      taxonomy(),
    ]);
    if (!profile) throw new Error("no such place");
    const items = profile.practices.map((item) => ({
      ...item,
      title: { en: filled("en", 200, "title"), zh: filled("zh", 200, "标题") },
      body: { en: `${"word ".repeat(20)}ends. `.repeat(60), zh: `${"字".repeat(40)}止。`.repeat(60) },
    }));
    const projects = { items: [], open: 0, kept: 0, total: 0 };
    const long: Profile = {
      ...profile,
      name: { en: filled("en", 200, "name"), zh: filled("zh", 120, "名称") },
      overview: { en: "w".repeat(9_000), zh: "长".repeat(9_000) },
      practices: [...items, ...items, ...items],
      priorities: [...items, ...items, ...items, ...items],
    };
    const { pages, text } = await readPdf(
      await placeSheet({ profile: long, ranks, agreedIn: [], projects, taxonomy: terms }),
    );
    expect(pages).toHaveLength(1);
    expect(text).not.toMatch(/word…|字…/);
    expect(text).toContain("w…");
  });
});

describe("the foot of a sheet", () => {
  afterEach(() => vi.unstubAllEnvs());

  async function footOf(address: string) {
    vi.stubEnv("NEXTAUTH_URL", address);
    const { bytes } = await placeSheetOf("wuhan");
    const document = await getDocumentProxy(Uint8Array.from(bytes));
    const page = await document.getPage(1);
    const links = (await page.getAnnotations()).map(({ url }: { url?: string }) => url);
    const figures = JSON.stringify(await page.getStructTree()).match(
      /"role":"Figure","children"[^}]*}\],"alt":"[^"]*"/g,
    );
    await document.destroy();
    return { links, figures: figures ?? [], text: (await readPdf(bytes)).text };
  }

  it("leads to its page in both languages, and by its code to the lasting address, which a reader hears too", async () => {
    const { links, figures, text } = await footOf("https://tandem.example.org");
    const addresses = ["en", "zh"].map((locale) => `https://tandem.example.org/${locale}/places/wuhan`);
    expect(links).toEqual(addresses);
    for (const address of addresses) expect(text).toContain(address);
    expect(figures.filter((figure) => figure.includes("https://tandem.example.org/id/place/wuhan"))).toHaveLength(1);
  });

  it("has no code where the site has no address that others reach", async () => {
    for (const address of ["", "http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]) {
      const { links, figures, text } = await footOf(address);
      expect([links, figures]).toEqual([[], []]);
      expect(text).not.toContain("http");
    }
  });
});

describe("the sheet of a project", () => {
  it("is one page, says its aims, and is the same for whoever asks", async () => {
    const cast = await people();
    const { code } = await projectAt("AGREED", cast);
    const [visitors, own] = [await projectSheetOf(code, null), await projectSheetOf(code, cast.barcelona)];
    const { pages, text } = await readPdf(visitors.bytes);
    expect(pages).toHaveLength(1);
    for (const part of ["Barcelona巴塞罗那", "Wuhan武汉", code]) expect(text).toContain(bare(part));
    expect(Buffer.from(own.bytes).equals(Buffer.from(visitors.bytes))).toBe(true);
  });

  it("of a draft is for those who can read it", async () => {
    const cast = await people();
    const { code } = await projectAt("DRAFT", cast);
    await expect(projectSheetOf(code, null)).rejects.toMatchObject({ status: 404 });
    const { pages, text } = await readPdf((await projectSheetOf(code, cast.barcelona)).bytes);
    expect(pages).toHaveLength(1);
    expect(text).toContain(bare("Draft"));
  });
});
