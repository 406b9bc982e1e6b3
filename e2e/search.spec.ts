import { messagesOf } from "./messages";
import { expect, test } from "./people";

test("a visitor finds by the key, by what is typed in either language, and narrows it by links", async ({
  asVisitor,
}) => {
  const { search } = messagesOf("en");
  const { page } = await asVisitor();
  await page.goto("/en/places");
  await page.keyboard.press("/");
  const box = page.getByRole("banner").getByRole("searchbox");
  await expect(box).toBeFocused();
  await box.pressSequentially("武汉");
  const suggestions = page.getByRole("list", { name: search.suggestions });
  await expect(suggestions.getByRole("link").first()).toHaveAttribute("href", "/en/places/wuhan");
  await box.press("ArrowDown");
  await expect(suggestions.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(suggestions).toBeHidden();
  await box.press("Enter");
  await expect(page).toHaveURL(/\/en\/search\?q=/);
  await expect(page.getByRole("main").getByRole("listitem").getByRole("link").first()).toBeVisible();
  await page.goto("/en/search?q=Manheim");
  await expect(page.getByRole("region", { name: search.kinds.PLACE }).getByRole("link").first()).toHaveAttribute(
    "href",
    "/en/places/mannheim",
  );
  await page.goto("/en/search?q=waste");
  await page.getByRole("navigation", { name: search.narrow }).getByRole("link", { name: search.kinds.OFFER }).click();
  await expect(page).toHaveURL(/kind=OFFER/);
  await expect(page.getByRole("heading", { level: 2, name: search.kinds.PLACE, exact: true })).toBeHidden();
});

test("what nobody says leads on to what is nearest, and to all there is", async ({ asVisitor }) => {
  const { search } = messagesOf("zh");
  const { page } = await asVisitor("zh");
  await page.goto("/zh/search?q=qqqzzzxx");
  await expect(page.getByText(search.empty)).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: search.allPlaces }).click();
  await expect(page).toHaveURL(/\/zh\/places$/);
});
