import { formatMessage } from "@/lib/language/say";
import { ask } from "./figures";
import { messagesOf } from "./messages";
import { callOf } from "./pages/call";
import { proposalOf } from "./pages/proposal";
import { expect, test } from "./people";

const CLUSTER = { code: "green-transition", name: "Ecological transition and Green Deal" };
const OTHER = "Urban and regional renewal and social cohesion";
const LONGEST = 1_500;
const OTHER_TITLE = "A call for risks";
const TITLE = { en: "A call for shade", zh: "树荫征集" };

/** A call that is open for one cluster, and closes before any other. */
async function openCall(): Promise<void> {
  await ask(
    `INSERT INTO "Round" ("titleEn", "titleZh", "opensAt", "closesAt", clusters, requirements)
     VALUES ($1, $2, now() - interval '1 day', now() + interval '5 days', ARRAY[$3], $4)`,
    [TITLE.en, TITLE.zh, CLUSTER.code, JSON.stringify({ basics: { required: true, longest: LONGEST } })],
  );
}

test.beforeEach(openCall);
test.afterEach(async () => {
  await ask(`UPDATE "Project" SET "roundId" = NULL FROM "Round" r WHERE r.id = "roundId" AND r."titleEn" = ANY ($1)`, [
    [TITLE.en, OTHER_TITLE],
  ]);
  await ask(`DELETE FROM "Round" WHERE "titleEn" = ANY ($1)`, [[TITLE.en, OTHER_TITLE]]);
});

test("a coordinator proposes from a call, and its form shows until when and what it asks for", async ({
  asCoordinatorOf,
}) => {
  const marta = await asCoordinatorOf("barcelona");
  const call = callOf(marta, TITLE.en);
  const { rounds, propose } = messagesOf("en");
  await call.openList();
  await call.propose.click();
  await expect(call.onForm).toBeVisible();
  expect(await call.zonesOn(call.onForm)).toEqual([rounds.zones.own, rounds.zones.other]);
  await expect(call.onForm).toContainText(formatMessage(rounds.longest, "en", { count: LONGEST }));
  // It calls for one cluster: that is chosen, and its limit stands at the field.
  const form = proposalOf(marta);
  await expect(form.cluster(CLUSTER.name)).toBeChecked();
  const limit = formatMessage(propose.call.longest, "en", { count: LONGEST });
  await expect(form.summary).toHaveAccessibleDescription(new RegExp(limit));

  const [lasting] = await ask<{ title: string }>(
    `SELECT "titleEn" AS title FROM "Round" WHERE "opensAt" <= now() AND "closesAt" > now() AND clusters = '{}'
     ORDER BY "closesAt" LIMIT 1`,
  );
  await form.cluster(OTHER).check();
  await expect(
    marta.page.getByText(formatMessage(propose.call.notForCluster, "en", { title: TITLE.en })),
  ).toBeVisible();
  await expect(callOf(marta, lasting?.title ?? "?").onForm).toBeVisible();
  await expect(form.summary).not.toHaveAccessibleDescription(new RegExp(limit));
});

test("another call is chosen for a draft in its plan, with its deadline and what does not fit there", async ({
  asCoordinatorOf,
  newProject,
}) => {
  const marta = await asCoordinatorOf("barcelona");
  await ask(
    `INSERT INTO "Round" ("titleEn", "titleZh", "opensAt", "closesAt", clusters, requirements)
     VALUES ($1, $2, now() - interval '1 day', now() + interval '400 days', ARRAY[$3], '{"risks": {"required": true}}')`,
    [OTHER_TITLE, TITLE.zh, "renewal-cohesion"],
  );
  const { code } = await newProject(marta.page, { lead: "barcelona", title: "Wind in the streets" });
  await marta.page.goto(`/en/projects/${code}/plan/edit/basics`);
  const { propose, rounds } = messagesOf("en");
  const chosen = callOf(marta, OTHER_TITLE);
  const which = marta.page.getByRole("group", { name: propose.call.which });
  await expect(which.getByLabel(OTHER_TITLE)).not.toBeChecked();
  await which.getByLabel(OTHER_TITLE).check();
  await expect(chosen.onForm).toBeVisible();
  expect(await chosen.zonesOn(chosen.onForm)).toEqual([rounds.zones.own, rounds.zones.other]);
  await expect(marta.page.getByTestId("call-chosen")).toHaveText(
    formatMessage(propose.call.unfit, "en", { title: OTHER_TITLE, count: 1 }),
  );
  await marta.page.reload();
  await expect(chosen.onForm).toBeVisible();
});

test("whoever chooses a cluster sees its open call", async ({ asCoordinatorOf }) => {
  const chen = await asCoordinatorOf("wuhan", "zh");
  await chen.page.goto("/zh/projects/new?to=barcelona");
  const call = callOf(chen, TITLE.zh);
  await expect(call.onForm).toHaveCount(0);
  await chen.page.locator(`input[name="cluster"][value="${CLUSTER.code}"]`).check();
  await expect(call.onForm).toBeVisible();
  // Another is open for it too: that can be chosen instead.
  const which = chen.page.getByRole("group", { name: messagesOf("zh").propose.call.which });
  await expect(which.getByRole("radio", { name: TITLE.zh })).toBeChecked();
  await which.getByRole("radio").last().check();
  await expect(call.onForm).toHaveCount(0);
});

test("a visitor comes from a call over the signing in to its form, without a script too", async ({
  asVisitor,
  browser,
  baseURL,
}) => {
  const reader = await asVisitor();
  await callOf(reader, TITLE.en).openList();
  await expect(callOf(reader, TITLE.en).propose).toHaveCount(0);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const bare = { page: await context.newPage(), locale: "en" as const };
  await callOf(bare, TITLE.en).openList();
  await callOf(bare, TITLE.en).signInToPropose.click();
  await expect(bare.page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Fprojects%2Fnew%3Fcall%3D\d+$/);
  await context.close();
});

test("who cannot propose is not asked to", async ({ asAssessorFrom }) => {
  const maria = await asAssessorFrom("eu");
  await callOf(maria, TITLE.en).openList();
  await expect(maria.page.getByText(TITLE.en)).toBeVisible();
  await expect(callOf(maria, TITLE.en).propose).toHaveCount(0);
});
