import { formatMessage } from "@/lib/language/say";
import { aPicture } from "@/test/pictures";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

test("a coordinator orders the places by how well they fit the own one, each with the reason", async ({
  asCoordinatorOf,
}) => {
  const { catalogue } = messagesOf("en");
  const { page } = await asCoordinatorOf("barcelona");
  await page.goto("/en/places");
  const filter = page.getByText(catalogue.filters, { exact: true });
  if (!(await page.getByLabel(catalogue.sort).isVisible())) await filter.click();
  await page.getByLabel(catalogue.sort).selectOption(formatMessage(catalogue.sortByFit, "en", { place: "Barcelona" }));
  await expect(page).toHaveURL(/sort=fit%3Abarcelona/);
  const rows = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 2 }) });
  await expect(rows).toHaveCount(44);
  await expect(rows.first()).toContainText("CN");
  await expect(rows.first()).toContainText("Barcelona");
  // Those of the own side cannot be proposed to: they come last, and without a reason.
  await expect(rows.last()).toContainText("EU");
});

test("a visitor finds a place by a name with the word for its kind", async ({ asVisitor }) => {
  const { page } = await asVisitor();
  for (const [asked, name] of [
    ["武汉市", "Wuhan"],
    ["北京市", "Beijing"],
    ["Barcelona city", "Barcelona"],
    ["City of Mannheim", "Mannheim"],
  ] as const) {
    await page.goto(`/en/places?q=${encodeURIComponent(asked)}`);
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link")).toHaveText([name]);
  }
  // Nobody else's order by fit is taken from an address.
  await page.goto("/en/places?sort=fit:barcelona");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toContainText("Autonomous Region");
});

test("a profile opens with the place: what is doubtful is marked at its figure and stands folded, but prints", async ({
  asVisitor,
}) => {
  const { profile } = messagesOf("en");
  const { page } = await asVisitor();
  await page.goto("/en/places/bielsko-biala");
  const notes = page.getByRole("note");
  await expect(notes.getByRole("listitem").first()).toBeHidden();
  await page.getByTestId("facts").getByRole("link", { name: profile.doubtful }).first().click();
  await expect(notes.locator("summary")).toBeInViewport();
  await notes.locator("summary").click();
  await expect(notes.getByRole("listitem").first()).toBeVisible();
  await page.reload();
  await page.emulateMedia({ media: "print" });
  await expect(notes.getByRole("listitem").first()).toBeVisible();
});

test("a place is found by a theme that only its offers name, and its row says so", async ({ asVisitor }) => {
  const { page } = await asVisitor();
  for (const [locale, name, theme] of [
    ["en", "Larissa", "Mobility and transport"],
    ["zh", "拉里萨", "“交通与运输”"],
  ] as const) {
    const through = formatMessage(messagesOf(locale).catalogue.through.offered, locale, { themes: theme });
    const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 2, name }) });
    await page.goto(`/${locale}/places?theme=mobility`);
    await expect(row).toContainText(through);
    await page.goto(`/${locale}/places`);
    await expect(row).not.toContainText(through);
  }
});

test("a place shows a photograph with its credit: refused without one, sent once by two clicks, and taken away", async ({
  asCoordinatorOf,
  asVisitor,
}) => {
  const { pictures, problems } = messagesOf("zh");
  const name = (sentence: string) => formatMessage(sentence, "zh", { name: "成都" });
  const [{ page }, visitor] = [await asCoordinatorOf("chengdu", "zh"), await asVisitor("en")];
  await page.goto("/zh/places/chengdu");
  await page
    .getByTestId("picture-invitation")
    .getByRole("link", { name: name(pictures.inviteLink) })
    .click();
  const slot = page.getByTestId("picture-PHOTOGRAPH");
  const field = (named: string) => slot.locator(`[name="${named}"]`);
  const buffer = await aPicture({ width: 900, height: 600 });
  const file = { name: "成都.jpg", mimeType: "image/jpeg", buffer };
  await field("file").setInputFiles(file);
  await field("author").fill("成都市档案馆");
  await field("licence").selectOption("CC_BY_4");
  await field("source").fill("成都档案");
  await slot.getByRole("button", { name: pictures.form.add.PHOTOGRAPH }).click();
  await expect(slot.getByText(pictures.form.altRequired, { exact: true })).toBeVisible();
  await expect(slot.getByText(pictures.form.sourceWrong, { exact: true })).toBeVisible();
  await field("source").fill("https://example.org/chengdu");
  await field("alt.zh").fill("先红后蓝");
  await field("file").setInputFiles({ ...file, buffer: Buffer.from("no picture") });
  await slot.getByRole("button", { name: pictures.form.add.PHOTOGRAPH }).click();
  await expect(field("file")).toHaveAccessibleDescription(new RegExp(problems.pictureKinds));
  await field("file").setInputFiles(file);
  await slot.getByRole("button", { name: pictures.form.add.PHOTOGRAPH }).dblclick();
  await expect(page.getByTestId("act")).toHaveText(pictures.done.added);
  await expect(field("file")).toHaveValue("");

  await visitor.page.goto("/en/places/chengdu");
  const figure = visitor.page.getByTestId("pictures");
  const image = figure.getByRole("img", { name: "先红后蓝" });
  await expect(image).toHaveAttribute("lang", "zh");
  const { currentSrc, natural, room } = await image.evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    const room = [element.width, element.height];
    return { currentSrc: element.currentSrc, natural: element.naturalWidth, room };
  });
  expect(currentSrc).toMatch(/\/api\/v1\/pictures\/[0-9a-f]{64}\.avif$/);
  expect(natural).toBeGreaterThan(0);
  expect((room[0] ?? 0) / (room[1] ?? 1)).toBeCloseTo(1.5, 1);
  await expect(figure.getByRole("link", { name: "CC BY 4.0" })).toHaveAttribute(
    "href",
    /creativecommons\.org.*deed\.en$/,
  );
  await expect(visitor.page.getByTestId("picture-invitation")).toHaveCount(0);

  // Somebody else changes it meanwhile; what is shown then is taken away only by whoever has seen it.
  const [picture] = (await (await page.request.get("/api/v1/profiles/chengdu/pictures")).json()).items;
  const headers = { origin: new URL(page.url()).origin, "if-match": `"${picture.version}"` };
  const data = { author: "成都市", licence: "CC_BY_4", alt: { zh: "红与蓝" } };
  expect(
    (await page.request.patch(`/api/v1/profiles/chengdu/pictures/${picture.id}`, { headers, data })).status(),
  ).toBe(200);
  const remove = async () => {
    await slot.getByRole("button", { name: pictures.remove.PHOTOGRAPH }).click();
    await page.getByRole("dialog").getByRole("button", { name: pictures.removeConfirm }).click();
  };
  await remove();
  await expect(page.getByTestId("conflict-notice")).toContainText(problems.stale);
  await expect(slot.getByText("成都市", { exact: false }).first()).toBeVisible();
  await expect(slot.getByRole("img", { name: "红与蓝" })).toBeVisible();
  await remove();
  await expect(page.getByTestId("act")).toHaveText(pictures.done.removed);
  await expect(slot.getByText(pictures.none.PHOTOGRAPH)).toBeVisible();
});

test("a visitor ticks places in the catalogue and sees them side by side, without a script", async ({
  browser,
  baseURL,
}) => {
  const { catalogue, compare } = messagesOf("en");
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/en/places");
  for (const name of ["Wuhan", "Barcelona"]) {
    await page.getByLabel(formatMessage(catalogue.compare.tick, "en", { name }), { exact: true }).focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("button", { name: catalogue.compare.button }).press("Enter");
  await expect(page).toHaveURL(/\/en\/places\/compare\?place=barcelona&place=wuhan$/);
  const table = page.getByTestId("compared");
  await expect(table.getByRole("columnheader")).toHaveText([/Barcelona/, /Wuhan/]);
  const fit = table.getByRole("row", { name: formatMessage(compare.fit, "en", { name: "Wuhan" }) });
  await expect(fit.getByRole("cell").first()).toContainText("of 100");
  // Whoever asks for what is not there, or for too much, is told; the address stays a link.
  await page.goto(
    "/en/places/compare?place=atlantis&place=bari&place=region-lazio&place=wuhan&place=xi-an&place=barcelona",
  );
  await expect(page.getByRole("status")).toHaveText([/atlantis/, /Barcelona/]);
  await expect(table.getByRole("columnheader")).toHaveCount(4);
  await context.close();
});
