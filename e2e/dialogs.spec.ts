import type { Page } from "@playwright/test";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { projectOf } from "./pages/project";
import { expect, test } from "./people";

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 420 },
  { width: 360, height: 740 },
  { width: 320, height: 300 },
];
/** Up to this width a dialog takes the whole of it. */
const SMALL = 640;

/** How the open dialog lies in the window. */
const boxOf = (page: Page) =>
  page.getByRole("dialog").evaluate((dialog) => {
    const { top, bottom, left, right } = dialog.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    return { above: top, below: clientHeight - bottom, before: left, after: clientWidth - right };
  });

async function standsInTheMiddle(page: Page): Promise<void> {
  // What stands until its script has come is another dialog.
  await expect(page.getByRole("dialog").getByRole("heading").first()).toBeVisible();
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    const { above, below, before, after } = await boxOf(page);
    expect.soft(above, `above it in ${size.width} × ${size.height}`).toBeGreaterThanOrEqual(0);
    expect.soft(Math.abs(above - below), `above against below in ${size.width} × ${size.height}`).toBeLessThan(2);
    expect.soft(Math.abs(before - after), `before against after in ${size.width} × ${size.height}`).toBeLessThan(2);
    if (size.width <= SMALL) expect.soft(before, `beside it in ${size.width}`).toBeLessThan(1);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a dialog stands in the middle of the window wherever it is opened from, and takes the width of a small one", async ({
  asCoordinatorOf,
  asLeadOf,
  newProject,
}) => {
  const { page } = await asCoordinatorOf("barcelona");
  const { project } = messagesOf("en");
  const { code } = await newProject(page, { lead: "barcelona", title: "Shutters by noon", status: "PROPOSED" });
  const chen = await asCoordinatorOf("wuhan");
  await projectOf(chen).open(code);
  await chen.page.getByRole("button", { name: formatMessage(project.accept, "en", { place: "Wuhan" }) }).click();
  await standsInTheMiddle(chen.page);

  await page.goto(`/en/projects/${code}`);
  await projectOf({ page, locale: "en" }).ask("withdraw");
  await standsInTheMiddle(page);

  const lead = await asLeadOf("renewal-cohesion");
  await lead.page.goto(`/en/clusters/renewal-cohesion?q=${code}`);
  await lead.page.locator(`[data-code="${code}"] [data-move]`).click();
  await standsInTheMiddle(lead.page);

  await projectOf({ page, locale: "en" }).move("withdraw", "It was made to be looked at.");
});
