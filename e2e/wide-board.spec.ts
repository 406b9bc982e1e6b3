import { readFileSync } from "node:fs";
import { disconnect } from "@/lib/platform/database";
import { manyProjects } from "@/test/many-projects";
import { messagesOf } from "./messages";
import { conflictOf } from "./pages/conflict";
import { expect, type Person, test } from "./people";
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

/** The board of this cluster as one person sees it. */
const boardOf = ({ page, locale }: Person) => {
  const { transition } = messagesOf(locale);
  const cardIn = (status: string, code: string) => page.locator(`[data-column="${status}"] [data-code="${code}"]`);
  const dialog = page.getByRole("dialog");
  return {
    cardIn,
    dialog,
    open: () => page.goto(`/${locale}/clusters/${CLUSTER}?q=ZZ-2026`),
    /** The code of the first card of a column. */
    first: async (status: string) =>
      (await page.locator(`[data-column="${status}"] [data-code]`).first().getAttribute("data-code")) ?? "",
    /** Chooses to take a proposal up from its card's menu, which opens the dialog for it. */
    async takeUp(code: string): Promise<void> {
      await page.locator(`[data-code="${code}"] [data-move]`).click();
      await dialog.getByRole("button", { name: transition.takeUp.button }).click();
    },
    confirm: () => dialog.getByRole("button", { name: transition.takeUp.button, exact: true }).click(),
  };
};

/** Takes a proposal up as somebody at another window does. */
async function takeUpElsewhere({ page }: Person, code: string, origin: string): Promise<void> {
  const { sentVersion } = await (await page.request.get(`/api/v1/projects/${code}`)).json();
  const answer = await page.request.post(`/api/v1/projects/${code}/transitions`, {
    headers: { origin },
    data: { to: "UNDER_REVIEW", ...(sentVersion !== null && { version: sentVersion }) },
  });
  expect(answer.status()).toBeLessThan(300);
}

test("a card stands in its new column before the answer is there, and comes back when there is none", async ({
  asLeadOf,
}) => {
  const lead = await asLeadOf(CLUSTER);
  const board = boardOf(lead);
  const { page, locale } = lead;
  await board.open();
  const code = await board.first("PROPOSED");
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/transitions", async (route) => {
    await released;
    await route.abort();
  });
  await board.takeUp(code);
  await board.confirm();
  await expect(board.cardIn("UNDER_REVIEW", code)).toBeVisible();
  await expect(page.locator(`[data-code="${code}"]`)).toHaveCount(1);
  release();
  await expect(board.dialog.getByRole("alert")).toContainText(messagesOf(locale).project.failure.connection);
  await expect(board.cardIn("PROPOSED", code)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(`[data-code="${code}"] [data-move]`)).toBeFocused();

  await page.unroute("**/transitions");
  await board.takeUp(code);
  await board.confirm();
  await expect(board.cardIn("UNDER_REVIEW", code)).toBeVisible();
  await expect(board.dialog).toHaveCount(0);

  // What is gone back to is not what was there before the move.
  await page.locator('[data-column="PROPOSED"] [data-code] h3 a').first().click();
  await page.waitForURL("**/projects/**");
  await page.goBack();
  await expect(board.cardIn("UNDER_REVIEW", code)).toBeVisible();
  await expect(page.locator(`[data-code="${code}"]`)).toHaveCount(1);
});

test("a card that somebody else moved first stands where it is now, and the conflict is told above the page", async ({
  asLeadOf,
  baseURL,
}) => {
  const lead = await asLeadOf(CLUSTER);
  const board = boardOf(lead);
  await board.open();
  const code = await board.first("PROPOSED");
  await board.takeUp(code);
  await takeUpElsewhere(lead, code, baseURL ?? "");
  await board.confirm();
  const { transition, status } = messagesOf(lead.locale);
  await conflictOf(lead).says(transition.takeUp.button, status.UNDER_REVIEW);
  await expect(board.cardIn("UNDER_REVIEW", code)).toBeVisible();
});

test("the board is as it is now when the reader comes back to the window", async ({ asLeadOf, asVisitor, baseURL }) => {
  const lead = await asLeadOf(CLUSTER);
  for (const reader of [lead, await asVisitor("zh")]) {
    const board = boardOf(reader);
    await reader.page.clock.install();
    await board.open();
    const code = await board.first("PROPOSED");
    await takeUpElsewhere(lead, code, baseURL ?? "");
    await reader.page.clock.fastForward("01:00");
    await reader.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(board.cardIn("UNDER_REVIEW", code)).toBeVisible();
    await expect(reader.page.locator(`[data-code="${code}"]`)).toHaveCount(1);
  }
});

test("a dialog whose script does not come says so, and opens when it is asked for again", async ({ asLeadOf }) => {
  const lead = await asLeadOf(CLUSTER);
  const board = boardOf(lead);
  const { page, locale } = lead;
  const { notOpened, openAgain, note } = messagesOf(locale).project;
  await board.open();
  const code = await board.first("PROPOSED");
  await page.route("**/_next/static/**", (route) => route.abort());
  await board.takeUp(code);
  await expect(board.dialog.getByRole("alert")).toHaveText(notOpened);
  await page.unroute("**/_next/static/**");
  await board.dialog.getByRole("button", { name: openAgain }).click();
  await expect(board.dialog.getByLabel(note)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(`[data-code="${code}"] [data-move]`)).toBeFocused();
});

test("what waits for the reader is counted anew beside the way to it when a card is moved", async ({
  asCoordinatorOf,
  asLeadOf,
  newProject,
  baseURL,
}) => {
  const marta = await asCoordinatorOf("barcelona");
  const title = "A board counts what waits";
  const { code } = await newProject(marta.page, { lead: "barcelona", title, status: "PROPOSED" });
  const lead = await asLeadOf("renewal-cohesion");
  await takeUpElsewhere(lead, code, baseURL ?? "");
  const { page, locale } = lead;
  const { shell, transition } = messagesOf(locale);
  const link = page.getByRole("banner").getByRole("link", { name: shell.work });
  await page.goto(`/${locale}/clusters/renewal-cohesion?q=${code}`);
  const waiting = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
  expect(waiting).toBeGreaterThan(0);
  await page.locator(`[data-code="${code}"] [data-move]`).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: transition.decline.button }).click();
  await dialog.getByRole("textbox").fill("Another project does the same.");
  await dialog.getByRole("button", { name: transition.decline.button, exact: true }).click();
  await expect(page.locator(`[data-column="DECLINED"] [data-code="${code}"]`)).toBeVisible();
  if (waiting > 1) await expect(link).toContainText(new RegExp(`\\D${waiting - 1}\\D`));
  else await expect(link).toHaveText(shell.work);
});
