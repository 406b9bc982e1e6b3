import { messagesOf } from "./messages";
import { expect, test } from "./people";

test("every public page names its own address and its address in the other language", async ({ request, baseURL }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const named = async (address: string) => {
    const sitemap = await (await request.get(address)).text();
    return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found]) => found ?? "");
  };
  const parts = await named("/sitemap.xml");
  const addresses = (await Promise.all(parts.map(named))).flat();
  expect((await request.get("/sitemap.xml?part=projects-99")).status()).toBe(404);
  const places = addresses.filter((address) => /\/(en|zh)\/places\/[^/]+$/.test(address));
  // Each in both languages; other tests may have added one.
  const slugs = new Set(places.map((address) => address.replace(/^.*\/places\//, "")));
  expect(places).toHaveLength(2 * slugs.size);
  expect(slugs.size).toBeGreaterThanOrEqual(44);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.some((address) => /\/projects\/GT-/.test(address))).toBe(true);

  // One of each kind, in each language.
  const kind = (address: string) =>
    address.replace(/(places|rounds|clusters)\/[^/]+/, "$1/*").replace(/projects\/.*/, "projects/*");
  const each = [...new Map(addresses.map((address) => [kind(address), address])).values()];
  const pictures = new Set<string>();
  for (const address of each) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    const page = await answer.text();
    const path = address.replace(/^.*?\/(en|zh)(?=\/|$)/, "");
    expect(page, address).toContain(`<link rel="canonical" href="${address}"/>`);
    const [, picture = ""] = page.match(/<meta property="og:image" content="([^"]+)"/) ?? [];
    expect(picture, address).toContain(`${baseURL}/`);
    if (!/revisions|versions/.test(address)) pictures.add(picture);
    const [, seen = ""] = page.match(/<meta property="og:image:alt" content="([^"]+)"/) ?? [];
    const [, named = ""] = page.match(/<meta property="og:title" content="([^"]+)"/) ?? [];
    if (/^\/(places|projects)\/[^/]+$/.test(path)) expect(seen, address).toMatch(new RegExp(`^${named} · .`));
    for (const locale of ["en", "zh"])
      expect(page, address).toMatch(
        new RegExp(`<link rel="alternate" hrefLang="${locale}" href="${baseURL}/${locale}${path}"`, "i"),
      );
  }
  // A link to any page shows a picture, fetched once: of the home, of a place or of a project.
  expect(pictures.size).toBeGreaterThanOrEqual(6);
  for (const address of pictures) {
    const picture = await request.get(address);
    expect(picture.headers()["content-type"], address).toBe("image/png");
    const again = await request.get(address, { headers: { "if-none-match": picture.headers().etag ?? "" } });
    expect(again.status(), address).toBe(304);
  }
  const icons = ["/favicon.ico", "/icon.svg", "/apple-icon.png"];
  for (const locale of ["en", "zh"] as const) {
    const manifest = await (await request.get(`/${locale}/manifest.webmanifest`)).json();
    expect(manifest).toMatchObject({ short_name: messagesOf(locale).shell.name, start_url: `/${locale}` });
    icons.push(...manifest.icons.map(({ src }: { src: string }) => src));
  }
  for (const file of icons) expect((await request.get(file)).status(), file).toBe(200);
});

test("the secretariat writes who is responsible, and readers find it at the foot of every page", async ({
  asSecretariat,
  asVisitor,
}) => {
  const messages = messagesOf("en").site;
  const { page } = await asSecretariat();
  await page.goto("/en/secretariat/texts");
  const imprint = page.getByRole("region", { name: messages.pages.imprint.title });
  await imprint.getByLabel(messages.form.en).fill("## Secretariat\n\nTandem House, 1 Quay Street, Brussels");
  await page.getByRole("button", { name: messages.form.save }).click();
  await expect(imprint.getByLabel(messages.form.zh)).toBeFocused();
  await expect(imprint.getByText(messagesOf("en").problems.bothLanguages)).toBeVisible();
  await imprint.getByLabel(messages.form.zh).fill("## 秘书处\n\n布鲁塞尔码头街1号同舟楼");
  await page.getByRole("button", { name: messages.form.save }).click();
  await expect(page.getByRole("status").filter({ hasText: messagesOf("en").programme.saved })).toBeVisible();

  const { page: reader } = await asVisitor("zh");
  await reader.goto("/zh");
  await reader
    .getByRole("contentinfo")
    .getByRole("link", { name: messagesOf("zh").site.pages.imprint.title })
    .click();
  await expect(reader.getByRole("heading", { name: "秘书处" })).toBeVisible();
  await expect(reader.getByText("布鲁塞尔码头街1号同舟楼")).toBeVisible();

  for (const language of [messages.form.en, messages.form.zh]) await imprint.getByLabel(language).fill("");
  // What was told of the save before stands until this one is answered.
  const answered = page.waitForResponse((response) => response.url().includes("/api/v1/settings"));
  await page.getByRole("button", { name: messages.form.save }).click();
  await answered;
  await expect(page.getByRole("status").filter({ hasText: messagesOf("en").programme.saved })).toBeVisible();
  await reader.reload();
  await expect(reader.getByText(messagesOf("zh").site.pages.imprint.text.split("\n")[0] ?? "")).toBeVisible();
});
