import { formatMessage } from "@/lib/language/say";
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
