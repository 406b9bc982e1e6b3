import { fill, formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

test("the secretariat adds a place, retires it and brings it back", async ({ asSecretariat, asVisitor }) => {
  const { page } = await asSecretariat();
  const { placesPage, profile } = messagesOf("en");
  const { form, retire } = placesPage;
  const place = "Saint-Étienne";
  await page.goto("/en/secretariat/places");
  await page.getByRole("link", { name: placesPage.add }).click();
  const given = {
    [form.nameEn]: place,
    [form.nameZh]: "圣艾蒂安",
    [form.country]: "FR",
    [form.officialCode]: "FRK26",
    [form.latitude]: "45.43",
    [form.longitude]: "4.39",
    [profile.fields.population]: "173000",
    [profile.fields.areaKm2]: "80",
    [profile.fields.year]: "2023",
    [profile.fields.source]: "INSEE",
  };
  for (const [label, value] of Object.entries(given)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("button", { name: form.add }).click();
  await expect(page).toHaveURL(/\/secretariat\/places\/saint-etienne$/);
  const back = page.getByRole("button", { name: fill(retire.bringBack, { place }) });
  const retireIt = async () => {
    await page.getByText(retire.open, { exact: true }).click();
    await page.getByRole("button", { name: fill(retire.confirm, { place }) }).click();
    await expect(back).toBeVisible();
  };
  await retireIt();
  const visitor = await asVisitor();
  await visitor.page.goto("/en/places/saint-etienne");
  await expect(visitor.page.getByRole("main")).toContainText(
    formatMessage(profile.retired, "en", { name: place, date: "" }).slice(0, 40),
  );
  await back.click();
  await expect(page.getByText(fill(retire.active, { place }))).toBeVisible();
  // Others count the places that take part.
  await retireIt();
});

test("the secretariat renames a theme, and readers see its new name", async ({ asSecretariat, asVisitor }) => {
  const { page } = await asSecretariat("zh");
  const { form } = messagesOf("zh").termsPage;
  await page.goto("/zh/secretariat/taxonomy");
  const row = page.getByRole("listitem").filter({ has: page.getByText("mobility", { exact: true }) });
  const rename = async (en: string, zh: string) => {
    await row.getByText(form.open, { exact: true }).click();
    await row.getByLabel(form.nameEn).fill(en);
    await row.getByLabel(form.nameZh).fill(zh);
    await row.getByRole("button", { name: form.save }).click();
    await expect(row.getByRole("heading")).toContainText(zh);
  };
  await row.getByText(form.open, { exact: true }).click();
  const before = [row.getByLabel(form.nameEn), row.getByLabel(form.nameZh)];
  const [en = "", zh = ""] = await Promise.all(before.map((field) => field.inputValue()));
  await row.getByText(form.open, { exact: true }).click();
  await rename("Moving about", "绿色出行");
  const { page: reading } = await asVisitor();
  await reading.goto("/en/places?theme=mobility");
  await expect(reading.getByRole("main")).toContainText("Moving about");
  // Others look for it by its name.
  await rename(en, zh);
});
