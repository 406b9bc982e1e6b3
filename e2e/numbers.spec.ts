import { expect, test } from "./people";
import { messagesOf } from "./words";

const { numbers, plan } = messagesOf("en");
const SUMMARY = "Two cities measure how loud their streets are at night, and what a new surface does about it.";

test("an amount that can be meant in two ways is asked about, and stored only once it is answered", async ({
  asCoordinatorOf,
  baseURL,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const made = await page.request.post("/api/v1/projects", {
    headers: { origin: baseURL ?? "" },
    data: {
      lead: "barcelona",
      partners: ["wuhan"],
      originalLanguage: "en",
      title: { en: "Quiet surfaces" },
      summary: { en: SUMMARY },
      cluster: "renewal-cohesion",
    },
  });
  const { code } = (await made.json()) as { code: string };
  const stored = async () => {
    const answer = await page.request.get(`/api/v1/projects/${code}/plan/budget`);
    return ((await answer.json()) as { content: { total: number | null } }).content.total;
  };
  const saved = page.locator(".save-status");
  const total = page.locator("#field-total");
  const note = page.locator("#field-total-number");

  await page.goto(`/en/projects/${code}/plan/edit/budget`);
  await total.fill("12,50");
  await expect(note).toContainText("= 12.5");
  await expect(saved).toContainText("Saved");
  await expect.poll(stored).toBe(12.5);

  await total.fill("");
  await total.pressSequentially("250.000");
  await expect(note.getByRole("button")).toHaveText(["250", "250,000"]);
  await expect(saved).toContainText(plan.fields.total);
  expect(await stored()).not.toBe(250);
  await note.getByRole("button", { name: "250,000", exact: true }).click();
  await expect(total).toBeFocused();
  await expect(total).toHaveValue("250000");
  await expect.poll(stored).toBe(250_000);

  for (const [typed, message] of [
    ["−5", numbers.negative],
    ["1e3", numbers.notANumber],
    ["200亿", numbers.tooLarge.replace("{bound}", "10,000,000,000")],
  ] as const) {
    await total.fill(typed);
    await expect(page.locator("#field-total-error")).toHaveText(message);
  }
  expect(await stored()).toBe(250_000);

  // In Chinese notation, read in Chinese.
  await page.goto(`/zh/projects/${code}/plan/edit/budget`);
  await total.fill("2.01万");
  await expect(note).toContainText("= 20,100（2.01万）");
  await expect(saved).toContainText("已保存");
  await expect.poll(stored).toBe(20_100);
});
