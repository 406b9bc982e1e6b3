import { readFileSync } from "node:fs";
import pg from "pg";
import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { profileEditorOf } from "./pages/profile-editor";
import { workOf } from "./pages/work";
import { expect, test } from "./people";
import { STATE } from "./state";

const PLACE = "mannheim";
const COLLEAGUE = "mannheim-second";

/** A second coordinator of the place, beside the demonstration's one. */
async function addColleague(): Promise<void> {
  const { DATABASE_URL } = JSON.parse(readFileSync(STATE, "utf8")) as { DATABASE_URL: string };
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await client.query(
    `WITH person AS (INSERT INTO "Person" ("email", "nameEn", "nameZh", "passwordHash")
       VALUES ($1, 'Nina Weber', '尼娜·韦伯', 'none') ON CONFLICT DO NOTHING RETURNING "id")
     INSERT INTO "Membership" ("personId", "role", "placeId")
       SELECT person."id", 'COORDINATOR', "Place"."id" FROM person, "Place" WHERE "slug" = $2`,
    [`${COLLEAGUE}@demo.tandem.example`, PLACE],
  );
  await client.end();
}

test.beforeAll(addColleague);

test("two coordinators write one draft, the secretariat returns and then publishes it, and the old one is restored", async ({
  open,
  asSecretariat,
  asVisitor,
}) => {
  test.setTimeout(400_000);
  const [nina, jonas, claire, visitor] = [
    await open(COLLEAGUE, "en"),
    await open(PLACE, "zh"),
    await asSecretariat("en"),
    await asVisitor("en"),
  ];
  const [hers, his] = [profileEditorOf(nina, PLACE), profileEditorOf(jonas, PLACE)];
  const { revisions: en, work, people } = messagesOf("en");
  const ofMannheim = (sentence: string) => sentence.replace("{place}", "Mannheim");

  await test.step("Nina begins a draft, and Jonas opens the same one", async () => {
    await hers.open();
    await hers.begin();
    await his.goOn();
    await his.saved();
  });

  await test.step("what they write in different fields is joined", async () => {
    await his.write("overview.zh", "曼海姆位于莱茵河与内卡河交汇处。");
    await his.saved();
    await hers.write("overview.en", "Mannheim lies where the Neckar meets the Rhine.");
    await expect(nina.page.getByText("Jonas Keller changed this draft too: Overview, Chinese.")).toBeVisible();
    await expect(hers.field("overview.zh")).toHaveValue("曼海姆位于莱茵河与内卡河交汇处。");
    await hers.saved();
    // One text in two languages is one change.
    await expect(hers.differences).toHaveCount(1);
    await expect(hers.differences).toContainText(/English[\s\S]*Chinese/);
  });

  await test.step("of the same field both texts are shown, and none is overwritten", async () => {
    await his.open();
    await his.saved();
    await hers.write("overview.en", "Mannheim, by Nina.");
    await hers.saved();
    await his.write("overview.en", "Mannheim, by Jonas.");
    await expect(his.clash).toContainText("Mannheim, by Nina.");
    await expect(his.clash).toContainText("Mannheim, by Jonas.");
    await his.button("keepBoth").click();
    await expect(his.field("overview.en")).toHaveValue("Mannheim, by Jonas.\n\nMannheim, by Nina.");
    await his.saved();
  });

  await test.step("items move by buttons, and what is removed comes back", async () => {
    await hers.open();
    await hers.saved();
    const titles = () => nina.page.locator('[id^="field-practices-"][id$="-title-en"]');
    const [first, second] = [await titles().nth(0).inputValue(), await titles().nth(1).inputValue()];
    await hers.item("practices", 1).getByRole("button", { name: en.edit.down }).click();
    await expect(titles().nth(0)).toHaveValue(second);
    await hers.item("practices", 1).getByRole("button", { name: en.edit.remove }).click();
    await expect(titles().nth(0)).toHaveValue(first);
    await hers.button("undo").click();
    await expect(titles().nth(0)).toHaveValue(second);
    await hers.saved();
  });

  await test.step("a changed figure asks for its year and source", async () => {
    await hers.write("population", "331,000");
    await hers.button("submit").click();
    const summary = nina.page.getByTestId("error-summary");
    await expect(summary).toContainText(messagesOf("en").problems.yearNeeded);
    await hers.write("populationYear", "2025");
    await hers.write("populationSource", "Statistisches Landesamt");
    await expect(summary).toBeHidden();
  });

  await test.step("what is written without a connection is kept, and saved afterwards", async () => {
    await hers.saved();
    await nina.page.context().setOffline(true);
    await hers.write("overview.zh", "断网时写下的概况。");
    await expect(hers.status).toContainText("no connection");
    await nina.page.context().setOffline(false);
    await hers.saved();
  });

  await test.step("Nina sends it; nobody else sees it yet", async () => {
    await hers.send();
    await expect(hers.submitted).toBeVisible();
    await visitor.page.goto(`/en/places/${PLACE}`);
    await expect(visitor.page.getByText("Mannheim, by Nina.")).toHaveCount(0);
  });

  const act = async (move: "publish" | "return", reason?: string) => {
    await expect(claire.page.getByTestId("differences")).toContainText("331,000");
    await claire.page.getByRole("button", { name: en.review.moves[move].button }).click();
    const dialog = claire.page.getByRole("dialog");
    if (reason) await dialog.getByRole("textbox").fill(reason);
    await dialog.getByRole("button", { name: en.review.moves[move].button }).click();
    await expect(dialog).toBeHidden();
  };

  await test.step("the secretariat returns it with a reason", async () => {
    await claire.page.goto("/en/work");
    await workOf(claire).act(ofMannheim(work.kinds.profileReview)).click();
    await act("return", "Name the table of the statistical office.");
    await nina.page.goto("/en/work");
    await expect(nina.page.getByTestId("changes")).toContainText("Name the table of the statistical office.");
    await workOf(nina).unfold();
    await workOf(nina).act(ofMannheim(work.kinds.profileReturned)).click();
    await expect(hers.returned).toContainText("Name the table of the statistical office.");
    await hers.write("populationSource", "Statistisches Landesamt, table 12411");
    await hers.saved();
    await hers.send();
    await expect(hers.submitted).toBeVisible();
  });

  await test.step("and publishes what comes back", async () => {
    await claire.page.goto("/en");
    await claire.page.getByRole("banner").getByRole("link", { name: people.secretariat }).click();
    await claire.page.getByRole("main").getByRole("link", { name: en.secretariat.title }).click();
    const ofPlace = claire.page.locator(`[href*="/places/${PLACE}/"]`);
    await claire.page.getByRole("link", { name: en.secretariat.read }).and(ofPlace).click();
    await act("publish");
    await visitor.page.goto(`/en/places/${PLACE}`);
    await expect(visitor.page.getByText("Mannheim, by Nina.")).toBeVisible();
    await expect(visitor.page.getByTestId("facts")).toContainText("331,000");
    await expect(visitor.page.getByTestId("facts")).toContainText("Statistisches Landesamt, table 12411, 2025");
  });

  await test.step("every revision is still there, and the first one can be restored", async () => {
    await visitor.page.locator("#source").getByRole("link").click();
    await expect(visitor.page.getByRole("row")).toHaveCount(3);
    await expect(visitor.page.getByText("Nina")).toHaveCount(0);
    await nina.page.goto(`/en/places/${PLACE}/revisions/1`);
    await nina.page.getByRole("button", { name: en.one.restore }).click();
    await expect(hers.differences.first()).toBeVisible();
    await expect(hers.field("overview.en")).not.toHaveValue(/by Nina/);
    await hers.button("discard").click();
    await nina.page.getByRole("button", { name: en.edit.discardConfirm }).click();
    await expect(nina.page).toHaveURL(new RegExp(`/en/places/${PLACE}$`));
  });
});

test("a coordinator settles what the profile says of them", async ({ asCoordinatorOf, asVisitor }) => {
  const [{ page }, visitor] = [await asCoordinatorOf("wuhan", "zh"), await asVisitor("en")];
  const { people, profile } = messagesOf("zh");
  const coordinators = visitor.page.locator("#coordinators");
  await visitor.page.goto("/en/places/wuhan");
  await expect(coordinators).not.toContainText("Chen Yue");
  await page.goto("/zh/places/wuhan");
  await page.getByRole("link", { name: profile.coordinatorsChoose }).click();
  await page.getByRole("radio", { name: people.shown.NAME, exact: true }).check();
  await page.getByRole("button", { name: people.shown.save }).click();
  await expect(page.getByRole("status").filter({ hasText: people.shown.saved })).toBeVisible();
  await visitor.page.reload();
  await expect(coordinators).toContainText("Chen Yue");
  await expect(coordinators).not.toContainText("@");
});

test("the secretariat checks a file before anything of it is published", async ({ asSecretariat }) => {
  const { page } = await asSecretariat("zh");
  const messages = messagesOf("zh").revisions.secretariat;
  const exported = await page.request.get("/api/v1/profiles/exchange?format=json");
  const { profiles } = (await exported.json()) as { profiles: { slug: string; population: number }[] };
  const wuhan = profiles.find(({ slug }) => slug === "wuhan");
  if (!wuhan) throw new Error("Wuhan is missing from the export.");
  const choose = (content: object[]) =>
    page.locator("#field-import-file").setInputFiles({
      name: "profiles.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ profiles: content })),
    });
  const check = page.getByRole("button", { name: messages.check });
  const report = page.getByTestId("import-report");

  await page.goto("/zh/secretariat/profiles");
  await choose([{ ...wuhan, population: wuhan.population + 1 }]);
  await check.click();
  await expect(report).toContainText(messagesOf("zh").problems.sourceNeeded);
  await expect(report.getByRole("button")).toHaveCount(0);

  // A slip is asked about as the profile's own form asks, and nothing can be published before it is answered.
  const { numbers } = messagesOf("zh");
  const source = { populationYear: 2025, populationSource: "武汉市统计局" };
  await choose([{ ...wuhan, ...source, population: 17 }]);
  await check.click();
  await expect(report).toContainText(formatMessage(numbers.unusual.population, "zh", { number: 17 }));
  await expect(report.getByRole("button")).toHaveCount(1);
  await report.getByRole("button", { name: formatMessage(numbers.confirm, "zh", { number: 17 }) }).click();
  await expect(report.getByRole("button", { name: formatMessage(messages.write, "zh", { count: 1 }) })).toBeVisible();
  await expect(report).not.toContainText(messages.questions);

  await choose([{ ...wuhan, ...source, population: wuhan.population + 1 }]);
  await check.click();
  await report.getByRole("button").click();
  await expect(report).toContainText(messages.written.other.replace("{count}", "1"));
  const after = await page.request.get("/api/v1/profiles/wuhan");
  expect(((await after.json()) as { population: number }).population).toBe(wuhan.population + 1);
});
