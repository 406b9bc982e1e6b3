import type { Page } from "@playwright/test";
import type { Assessments } from "@/lib/assessments/schema";
import { formatMessage } from "@/lib/language/say";
import { counted, type Steps } from "./counted";
import { ask } from "./figures";
import { messagesOf } from "./messages";
import { assessorAt, decisionOf } from "./pages/decision";
import { projectOf } from "./pages/project";
import { proposalOf } from "./pages/proposal";
import { workOf } from "./pages/work";
import { expect, test } from "./people";

const en = messagesOf("en");
const CLUSTER = "green-transition";
const SUMMARY =
  "Summers grow hotter and both cities have quarters without shade. We compare how planted streets cool them, try four streets each, and publish what it cost.";

/** What each way may take at most, from the first page after signing in; a visitor's from the home page. */
const LIMITS = {
  visitor: { pages: 2, clicks: 2, keys: 0, fields: 0 },
  coordinator: { pages: 2, clicks: 2, keys: 0, fields: 1 },
  partner: { pages: 1, clicks: 1, keys: 0, fields: 0 },
  assessor: { pages: 2, clicks: 4, keys: 7, fields: 1 },
  lead: { pages: 2, clicks: 4, keys: 0, fields: 0 },
  reporter: { pages: 1, clicks: 3, keys: 0, fields: 1 },
  secretariat: { pages: 2, clicks: 3, keys: 0, fields: 0 },
} satisfies Record<string, Steps>;

/** Walks somebody's way, prints what it took, and holds it to its limit. */
async function walk<T>(who: keyof typeof LIMITS, page: Page, way: () => Promise<T>): Promise<T> {
  return test.step(who, async () => {
    const steps = await counted(page);
    const found = await way();
    console.log(`${who}: ${steps.pages} pages, ${steps.clicks} clicks, ${steps.keys} keys, ${steps.fields} fields`);
    for (const kind of ["pages", "clicks", "keys", "fields"] as const)
      expect(steps[kind], `${who}: ${kind}`).toBeLessThanOrEqual(LIMITS[who][kind]);
    return found;
  });
}

let opened = "";
test.afterAll(() => ask(`DELETE FROM "Round" WHERE "titleEn" = $1`, [opened]));

test("from a partner that fits to a filed report, everybody's way is short", async ({
  asVisitor,
  asCoordinatorOf,
  asAssessorFrom,
  asLeadOf,
  asSecretariat,
  baseURL,
}) => {
  test.setTimeout(300_000);

  const visitor = await asVisitor();
  await walk("visitor", visitor.page, async () => {
    await visitor.page.goto("/en");
    const cluster = visitor.page.getByRole("listitem").filter({
      has: visitor.page.locator(`h3 a[href="/en/clusters/${CLUSTER}"]`),
    });
    await cluster.locator("summary").last().click();
    await cluster.getByRole("link", { name: "Xi'an", exact: true }).click();
    await expect(visitor.page.locator('a[href="mailto:xi-an@demo.tandem.example"]')).toBeVisible();
    const propose = formatMessage(en.profile.propose, "en", { name: "Xi'an" });
    await expect(visitor.page.getByRole("link", { name: propose }).first()).toBeVisible();
  });

  const marta = await asCoordinatorOf("barcelona");
  const code = await walk("coordinator", marta.page, async () => {
    await workOf(marta).open();
    await workOf(marta)
      .fits.getByRole("link", { name: `${en.work.proposeTo} Yangzhou`, exact: true })
      .click();
    const form = proposalOf(marta);
    // What both offer and seek is the title, and says the cluster, until something else is written.
    await expect(form.title).toHaveValue(/./);
    await expect(form.summary).toBeFocused();
    await form.summary.fill(SUMMARY);
    await form.confirm.click();
    return form.arrived();
  });
  const { cluster } = (await (await marta.page.request.get(`/api/v1/projects/${code}`)).json()) as { cluster: string };

  const zhu = await asCoordinatorOf("yangzhou", "zh");
  // What is accepted in one click can be taken back in one.
  await workOf(zhu).open();
  await workOf(zhu).accept(code, "扬州");
  await workOf(zhu).takeBack("扬州");
  await walk("partner", zhu.page, async () => {
    await workOf(zhu).open();
    await workOf(zhu).accept(code, "扬州");
  });

  const lead = await asLeadOf(cluster);
  const path = `/api/v1/projects/${code}/assessments`;
  const { candidates } = (await (await lead.page.request.get(path)).json()) as Assessments;
  const assessor = candidates.find(({ name }) => name.en === "Maria Lindqvist")?.id;
  await lead.page.request.post(path, { headers: { origin: baseURL ?? "" }, data: { assessor } });
  const maria = await asAssessorFrom("eu");
  await walk("assessor", maria.page, async () => {
    await workOf(maria).open();
    await assessorAt(maria).beginFromWork(code);
    await assessorAt(maria).answer(4, "Name who looks after the trees.");
  });

  await walk("lead", lead.page, async () => {
    await workOf(lead).open();
    await lead.page.locator(`[data-testid=waiting] a[href="/en/projects/${code}/decision"]`).click();
    await decisionOf(lead, code).agree();
    await expect(projectOf(lead).act).toHaveText(en.transition.agree.done);
  });

  await projectOf(marta).open(code);
  await projectOf(marta).move("start");
  await projectOf(marta).stands("IN_PROGRESS");
  const reporter = await asCoordinatorOf("barcelona");
  await walk("reporter", reporter.page, async () => {
    await workOf(reporter).open();
    await reporter.page.locator(`main a[href="/en/projects/${code}/progress/update"]`).click();
    const form = reporter.page.locator('form[data-form="report"]');
    await form.locator("textarea").fill("The first street is chosen.");
    const send = { name: en.progress.send.button, exact: true };
    await reporter.page.getByRole("button", send).click();
    await reporter.page.getByRole("dialog").getByRole("button", send).click();
    await expect(projectOf(reporter).act).toContainText(en.progress.send.done);
    await expect(form).toBeHidden();
  });

  const claire = await asSecretariat();
  await walk("secretariat", claire.page, async () => {
    await workOf(claire).open();
    await workOf(claire).programme.getByRole("link", { name: en.rounds.secretariat.new, exact: true }).click();
    // The usual call is named and dated: nothing is to be written.
    opened = await claire.page.locator('[name="title.en"]').inputValue();
    expect(opened).not.toBe("");
    await expect(claire.page.locator('[name="title.zh"]')).toHaveValue(/征集/);
    const open = { name: en.rounds.form.open, exact: true };
    await claire.page.getByRole("button", open).click();
    await claire.page.getByRole("dialog").getByRole("button", open).click();
    await expect(projectOf(claire).act).toHaveText(en.rounds.form.opened);
    await expect(claire.page.getByRole("main").getByRole("link", { name: opened, exact: true })).toBeVisible();
  });
});
