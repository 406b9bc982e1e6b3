import { readFileSync } from "node:fs";
import { disconnect } from "@/lib/platform/database";
import { manyProjects } from "@/test/many-projects";
import { messagesOf } from "./messages";
import { expect, test } from "./people";
import { STATE } from "./state";

const CLUSTER = "innovation-ecosystems";
const [CARDS, AT_ONCE] = [500, 50];

test("a board of five hundred cards shows them all, and one is moved with the keyboard", async ({ asLeadOf }) => {
  Object.assign(process.env, JSON.parse(readFileSync(STATE, "utf8")));
  const codes = await manyProjects(CARDS, { cluster: CLUSTER, statuses: ["PROPOSED"] });
  await disconnect();

  const { page, locale } = await asLeadOf(CLUSTER);
  const { button: takeUp } = messagesOf(locale).transition.takeUp;
  await page.goto(`/${locale}/clusters/${CLUSTER}?q=ZZ-2026`);
  const proposed = page.locator('[data-column="PROPOSED"]');
  const cards = proposed.locator("[data-code]");
  for (let shown = AT_ONCE; shown < CARDS; shown += AT_ONCE) {
    await expect(cards).toHaveCount(shown);
    await proposed.getByTestId("board-all").press("Enter");
  }
  await expect(cards).toHaveCount(CARDS);
  await expect(proposed.getByTestId("board-all")).toHaveCount(0);

  // The latest stand first: the one below a card was made before it.
  const [moved, below] = [codes[200] as string, codes[199] as string];
  const menuOf = (code: string) => page.locator(`[data-code="${code}"] [data-move]`);
  await menuOf(moved).press("Enter");
  await expect(page.getByRole("dialog").getByRole("button", { name: takeUp })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: takeUp, exact: true }).press("Enter");

  await expect(page.locator(`[data-column="UNDER_REVIEW"] [data-code="${moved}"]`)).toBeVisible();
  await expect(page.locator(`[data-code="${moved}"]`)).toHaveCount(1);
  await expect(cards).toHaveCount(CARDS - 1);
  await expect(menuOf(below)).toBeFocused();
});

test("a card is carried to another column by a finger that rests on it", async ({ asLeadOf }) => {
  const { page, locale } = await asLeadOf(CLUSTER);
  const { button: takeUp } = messagesOf(locale).transition.takeUp;
  const browser = await page.context().newCDPSession(page);
  await browser.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await page.goto(`/${locale}/clusters/${CLUSTER}?q=ZZ-2026`);
  const card = page.locator('[data-column="PROPOSED"] [data-code]').first();
  const code = await card.getAttribute("data-code");
  const [from, onto] = [await card.boundingBox(), await page.locator('[data-column="UNDER_REVIEW"]').boundingBox()];
  if (!from || !onto) throw new Error("The board is not drawn.");
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints });

  await touch("touchStart", { x: from.x + from.width / 2, y: from.y + from.height / 2 });
  await expect(page.locator("[data-can]")).toHaveAttribute("data-can", /\bUNDER_REVIEW\b/);
  await touch("touchMove", { x: onto.x + onto.width / 2, y: onto.y + 40 });
  await touch("touchEnd");
  await page.getByRole("dialog").getByRole("button", { name: takeUp, exact: true }).click();

  await expect(page.locator(`[data-column="UNDER_REVIEW"] [data-code="${code}"]`)).toBeVisible();
});
