import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

const PROJECT = "/projects/RC-2026-002";

/** For each page that is not everybody's: an address of it, and whom it refuses. */
const REFUSING: Record<string, { at: string; reader: string }> = {
  "/places/[slug]/edit": { at: "/places/wuhan/edit", reader: "mannheim" },
  "/places/[slug]/edit/preview": { at: "/places/wuhan/edit/preview", reader: "mannheim" },
  "/places/[slug]/people": { at: "/places/wuhan/people", reader: "mannheim" },
  "/places/[slug]/pictures": { at: "/places/wuhan/pictures", reader: "mannheim" },
  "/projects/[code]/amendments/[number]/edit": { at: `${PROJECT}/amendments/1/edit`, reader: "secretariat" },
  "/projects/[code]/plan/edit/[section]": { at: `${PROJECT}/plan/edit/basics`, reader: "secretariat" },
  "/projects/[code]/progress/update": { at: `${PROJECT}/progress/update`, reader: "secretariat" },
  "/projects/new": { at: "/projects/new", reader: "assessor-eu" },
  "/secretariat": { at: "/secretariat", reader: "wuhan" },
  "/secretariat/announcement": { at: "/secretariat/announcement", reader: "wuhan" },
  "/secretariat/system": { at: "/secretariat/system", reader: "wuhan" },
  "/secretariat/mail": { at: "/secretariat/mail", reader: "wuhan" },
  "/secretariat/people": { at: "/secretariat/people", reader: "wuhan" },
  "/secretariat/people/[id]": { at: "/secretariat/people/1", reader: "wuhan" },
  "/secretariat/people/invite": { at: "/secretariat/people/invite", reader: "wuhan" },
  "/secretariat/matching": { at: "/secretariat/matching", reader: "wuhan" },
  "/secretariat/places": { at: "/secretariat/places", reader: "wuhan" },
  "/secretariat/places/[slug]": { at: "/secretariat/places/wuhan", reader: "wuhan" },
  "/secretariat/places/new": { at: "/secretariat/places/new", reader: "wuhan" },
  "/secretariat/profiles": { at: "/secretariat/profiles", reader: "wuhan" },
  "/secretariat/rounds": { at: "/secretariat/rounds", reader: "wuhan" },
  "/secretariat/settings": { at: "/secretariat/settings", reader: "wuhan" },
  "/secretariat/taxonomy": { at: "/secretariat/taxonomy", reader: "wuhan" },
  "/secretariat/texts": { at: "/secretariat/texts", reader: "wuhan" },
};

/** Pages that show whoever is signed in their own; an assessment of others is as if it were not there. */
const OWN = [
  "/account/address/[token]",
  "/account/privacy",
  "/account/searches",
  "/account/security",
  "/account/tokens",
  "/assessments",
  "/assessments/[id]",
  "/inbox",
  "/inbox/settings",
  "/waiting",
  "/work",
];

/** The pages that want to know who reads, found on disk. */
const asking = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  .filter((file) => readFileSync(path.join("app/[locale]", file), "utf8").match(/redirect\(`.*\/sign-in\?next=/))
  .map((file) => `/${path.dirname(file).split(path.sep).join("/")}`)
  .sort();

test("every page that asks who reads is either one's own or refuses somebody", () => {
  expect(asking).toEqual([...Object.keys(REFUSING), ...OWN].sort());
});

for (const locale of ["en", "zh"] as const)
  test(`a page that is not the reader's is a whole page without any script, 403, with a way on (${locale})`, async ({
    open,
  }) => {
    const visitor = await open(null, locale);
    const readers = new Map<string, Awaited<ReturnType<typeof open>>>();
    for (const { at, reader } of Object.values(REFUSING)) {
      const address = `/${locale}${at}`;
      const asked = await visitor.page.request.get(address, { maxRedirects: 0 });
      expect(asked.status(), address).toBe(307);
      expect(asked.headers().location, address).toBe(`/${locale}/sign-in?next=${encodeURIComponent(address)}`);
      const { page } = readers.get(reader) ?? (await open(reader, locale));
      readers.set(reader, { page, locale });
      const refused = await page.request.get(address, { maxRedirects: 0 });
      const html = await refused.text();
      expect(refused.status(), address).toBe(403);
      const main = /<main id="main" class="narrow">.*<\/main>/s.exec(html)?.[0] ?? "";
      expect(main, address).toMatch(/<h1>.+<\/h1>/);
      expect(main, address).toContain(`href="/${locale}/`);
      expect(html, address).not.toContain("__next_error__");
    }
  });

test("who comes to such a page by a link inside the product reads there why, and goes on", async ({ open }) => {
  const { page } = await open("wuhan", "en");
  await page.goto("/en/secretariat/settings");
  await expect(page.getByText(messagesOf("en").programme.notYours)).toBeVisible();
  await page.locator("#main").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(messagesOf("en").programme.title);
});
