import { formatMessage } from "@/lib/language/say";
import { ask, type Status } from "./figures";
import { messagesOf } from "./messages";
import { amendmentOf } from "./pages/amendments";
import { assessorAt, decisionOf } from "./pages/decision";
import { finalReportOf } from "./pages/final-report";
import { planOf } from "./pages/plan";
import { progressOf } from "./pages/progress";
import { projectOf } from "./pages/project";
import { proposalOf } from "./pages/proposal";
import { reportAgrees } from "./pages/report";
import { trackingOf } from "./pages/tracking";
import { versionsOf } from "./pages/versions";
import { expect, test } from "./people";

const en = messagesOf("en");
const zh = messagesOf("zh");
const CLUSTER = "green-transition";
const TITLE = "Rain that the street keeps";
const SUMMARY =
  "After each cloudburst two cities pump water that their streets could keep. Each rebuilds two streets, measures a year, and hands the other what it learnt.";
const INDICATOR = "Gardeners trained";
const MISSED = "Two streets are chosen";
const AHEAD = "A year is measured";
const OUTCOME = "Two streets in each city keep their rain, and eighty-two gardeners know how.";
const UNSENT = "Those who sweep the gullies after each storm.";
const ANSWER = "Name who looks after the trees, and who pumps.";
const ADVICE = { maria: "Name who looks after the trees.", fang: "请说明雨后由谁抽水。" };

/** A day so many days from today, as a form takes it. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
// A milestone may lie in the past of a plan that has begun: this one is late as soon as the plan is agreed.
const [STARTS, MISSED_ON, AHEAD_ON, ENDS, ENDS_LATER] = [day(-40), day(-5), day(300), day(400), day(580)];

test("a project from an offer to its end, by five people in two languages", async ({
  asCoordinatorOf,
  asLeadOf,
  asAssessorFrom,
  asVisitor,
}) => {
  test.setTimeout(400_000);
  const marta = await asCoordinatorOf("barcelona");
  const chen = await asCoordinatorOf("wuhan", "zh");
  const lead = await asLeadOf(CLUSTER);
  const maria = await asAssessorFrom("eu");
  const fang = await asAssessorFrom("cn", "zh");
  const readers = [await asVisitor("en"), await asVisitor("zh")] as const;

  const code = await test.step("Barcelona begins with what it offers and Wuhan seeks", async () => {
    await marta.page.goto("/en/projects/new?to=wuhan");
    const { startHere, basis } = en.propose.start;
    await marta.page.getByRole("link", { name: startHere }).first().click();
    await expect(marta.page).toHaveURL(/\/projects\/new\?.*offer=.*&priority=/);
    await expect(marta.page.getByRole("region", { name: basis, exact: true }).locator("blockquote")).toHaveCount(2);
    const form = proposalOf(marta);
    await form.title.fill(TITLE);
    await form.summary.fill(SUMMARY);
    await form.cluster("Ecological transition and Green Deal").check();
    await marta.page.getByRole("button", { name: en.propose.saveDraft, exact: true }).click();
    await expect(marta.page).toHaveURL(/\/plan\/edit\/problems$/);
    return form.arrived();
  });
  const plan = planOf(marta, code);

  /** Whoever opens the cluster's pages now, in one language and the next time in the other, finds what the database says. */
  let turns = 0;
  const followed = (status: Status) =>
    test.step(`board, table, timeline, pictures and report say ${status}`, async () => {
      await trackingOf(readers[turns++ % 2 ? 1 : 0], CLUSTER).agreesWith(code, status);
      await reportAgrees(readers[0], { cluster: CLUSTER, from: day(-90), to: day(0) }, code);
    });

  await test.step("she writes when it runs, what is reached by when, and how one will see it", async () => {
    await plan.dates(STARTS, ENDS);
    await plan.milestone(MISSED, MISSED_ON);
    await plan.milestone(AHEAD, AHEAD_ON);
    await plan.section("results");
    await marta.page.locator("#field-text-en").fill("Streets that keep most of a cloudburst.");
    await plan.addIndicator();
    await plan.indicator("name").fill(INDICATOR);
    await plan.indicator("indicatorKind").selectOption("PEOPLE_TRAINED");
    await plan.indicator("baseline").fill("0");
    await plan.indicator("target").fill("60");
    await plan.stored("results", `"target": 60`);
  });

  await test.step("the check names what is missing and leads to it; then it can be sent", async () => {
    await projectOf(marta).open(code);
    const finding = formatMessage(en.planCheck.findings.indicatorUnit, "en", { name: INDICATOR });
    await marta.page.getByRole("link", { name: finding }).click();
    await expect(plan.indicator("unit")).toBeFocused();
    await plan.indicator("unit").fill("people");
    await plan.stored("results", `"en": "people"`);
    await projectOf(marta).open(code);
    await projectOf(marta).move("propose");
    await projectOf(marta).stands("PROPOSED");
  });
  await followed("PROPOSED");

  await test.step("Wuhan accepts in Chinese, and the lead takes it up", async () => {
    await projectOf(chen).open(code);
    await projectOf(chen).accept("武汉");
    await expect(chen.page.getByText(zh.project.partnerStatus.ACCEPTED).first()).toBeVisible();
    await projectOf(lead).open(code);
    await projectOf(lead).move("takeUp");
    await projectOf(lead).stands("UNDER_REVIEW");
  });
  await followed("UNDER_REVIEW");

  await test.step("the lead asks for changes in one section", async () => {
    await decisionOf(lead, code).open();
    await decisionOf(lead, code).askChanges("results", "Train more people than the two streets need.");
    await expect(lead.page.locator("#history")).toContainText("Train more people");
  });
  await followed("CHANGES_REQUESTED");

  await test.step("Wuhan follows the link to that section and mends it in Chinese; Barcelona sends it again", async () => {
    await projectOf(chen).open(code);
    await chen.page.getByTestId("asked-sections").getByRole("link", { name: zh.plan.sections.results }).first().click();
    await planOf(chen, code).indicator("target").fill("75");
    await plan.stored("results", `"target": 75`);
    await projectOf(marta).open(code);
    await projectOf(marta).move("resubmit");
    await projectOf(marta).stands("PROPOSED");
    for (const reader of readers) {
      await versionsOf(reader, code).open(2);
      const results = versionsOf(reader, code).changesIn("results");
      await expect(results.locator("del")).toHaveText("60");
      await expect(results.locator("ins")).toHaveText("75");
    }
  });
  await followed("PROPOSED");

  await test.step("two assessors answer blind to each other, and the lead sees scores when both are in", async () => {
    await projectOf(lead).open(code);
    await projectOf(lead).move("takeUp");
    await projectOf(lead).stands("UNDER_REVIEW");
    const decision = decisionOf(lead, code);
    await decision.open();
    await decision.assign("Maria Lindqvist");
    await decision.assign("Fang Zhou");

    const assessments = `/api/v1/projects/${code}/assessments`;
    await assessorAt(maria).begin(TITLE);
    await assessorAt(fang).begin(TITLE);
    await assessorAt(maria).answer(4, ADVICE.maria);
    await decision.open();
    await expect(decision.blind).toBeVisible();
    await expect(decision.totals).toHaveCount(0);
    await expect(lead.page.getByText(ADVICE.maria)).toHaveCount(0);
    await fang.page.reload();
    await expect(fang.page.getByText(ADVICE.maria)).toHaveCount(0);
    for (const { page } of [lead, fang])
      expect(await (await page.request.get(assessments)).text()).not.toContain(ADVICE.maria);

    await assessorAt(fang).answer(3, ADVICE.fang);
    expect(await (await maria.page.request.get(assessments)).text()).toContain(ADVICE.fang);
    await decision.open();
    await expect(decision.blind).toHaveCount(0);
    for (const advice of Object.values(ADVICE))
      await expect(lead.page.getByTestId("answers").getByText(advice)).toBeVisible();
    const totals = await ask<{ total: number }>(
      `SELECT round(100 * sum((q->>'weight')::numeric * (a.answers->(q->>'key')->>'value')::numeric)
           / sum(5 * (q->>'weight')::numeric))::int AS total
       FROM "Assessment" a JOIN "Project" p ON p.id = a."projectId" JOIN "AssessmentTemplate" t ON t.id = a."templateId",
         jsonb_array_elements(t.questions::jsonb) q
       WHERE p.code = $1 AND q->>'kind' = 'SCORE' GROUP BY a.id ORDER BY a.id`,
      [code],
    );
    expect(totals).toHaveLength(2);
    await expect(decision.totals).toHaveText(totals.map(({ total }) => `${total} / 100`));
  });
  await followed("UNDER_REVIEW");

  await test.step("Barcelona goes on writing: what was sent stays what everybody else reads", async () => {
    await decisionOf(lead, code).open();
    await expect(decisionOf(lead, code).version).toContainText("2");
    await plan.section("targetGroups");
    await marta.page.locator("#field-text-en").fill(UNSENT);
    await plan.stored("targetGroups", UNSENT);
    for (const reader of [...readers, maria, lead])
      for (const path of ["", "/plan", "/versions", "/versions/now", "/versions/compare?from=2&to=now", "/decision"]) {
        const answer = await reader.page.request.get(`/${reader.locale}/projects/${code}${path}`);
        expect(await answer.text()).not.toContain(UNSENT);
      }
    const written = formatMessage(en.project.copy.public, "en", { number: 2 });
    await projectOf(readers[0]).open(code);
    await expect(projectOf(readers[0]).notice).toHaveText(written);
    await projectOf(chen).open(code);
    await expect(projectOf(chen).notice).toContainText(zh.project.copy.own.slice(0, 12));
    await chen.page.goto(`/zh/projects/${code}/plan`);
    await expect(chen.page.getByText(UNSENT)).toBeVisible();
  });

  await test.step("she sends it; a decision on the version before is refused, with what changed", async () => {
    await projectOf(marta).open(code);
    await projectOf(marta).sendVersion();
    await expect(marta.page.getByRole("status").filter({ hasText: "3" })).toBeVisible();
    await readers[0].page.goto(`/en/projects/${code}/plan`);
    await expect(readers[0].page.getByText(UNSENT)).toBeVisible();
    const decision = decisionOf(lead, code);
    await decision.answer("en").fill(ANSWER);
    await decision.agreeIf("Both water companies have signed.");
    await expect(decision.refused.getByRole("link")).toHaveAttribute("href", /compare\?from=2&to=3$/);
    await projectOf(lead).stands("UNDER_REVIEW");
    await expect(decision.version).toContainText("3");
    await expect(decision.answer("en")).toHaveValue(ANSWER);
    const given = formatMessage(en.assessment.panel.given, "en", { number: 2 });
    await expect(lead.page.getByTestId("answers").getByText(given).first()).toBeVisible();
  });

  await test.step("the lead agrees on a condition, and the plan can be taken home to be signed", async () => {
    await decisionOf(lead, code).agreeIf("Both water companies have signed.");
    await expect(lead.page.locator("#conditions")).toContainText("Both water companies have signed.");
    for (const place of [marta, chen]) {
      await projectOf(place).open(code);
      await expect(projectOf(place).history).toContainText(ANSWER);
    }
    await projectOf(readers[0]).open(code);
    await expect(readers[0].page.getByText(ANSWER)).toHaveCount(0);
    const [agreed] = await ask<{ number: number; fingerprint: string }>(
      `SELECT v.number, v.fingerprint FROM "PlanVersion" v JOIN "Project" p ON p.id = v."projectId"
       WHERE p.code = $1 AND v.cause = 'AGREED'`,
      [code],
    );
    await versionsOf(chen, code).open(agreed?.number ?? 0);
    const text = await versionsOf(chen, code).actionPlan();
    for (const part of [TITLE, agreed?.fingerprint ?? "?", "Cooperation Action Plan", "合作行动计划"])
      expect(text).toContain(part.replaceAll(" ", ""));
  });
  await followed("AGREED");

  await test.step("the work starts once the condition is met, and not before", async () => {
    await projectOf(marta).open(code);
    await expect(projectOf(marta).nextStep).toContainText(en.project.nextStep.condition.title);
    await expect(marta.page.getByRole("button", { name: en.transition.start.button, exact: true })).toHaveCount(0);
    await decisionOf(marta, code).open();
    await decisionOf(marta, code).condition("report", "Both letters are in the documents.");
    await decisionOf(lead, code).open();
    await decisionOf(lead, code).condition("meet", "Seen both.");
    await projectOf(marta).open(code);
    await projectOf(marta).move("start");
    await projectOf(marta).stands("IN_PROGRESS");
    await expect(marta.page.getByRole("main").getByText(en.terms.health.LATE).first()).toBeVisible();
  });
  await followed("IN_PROGRESS");

  await test.step("it pauses with a reason, and goes on", async () => {
    await projectOf(marta).move("hold", "The street is closed for the metro works.");
    await projectOf(marta).stands("ON_HOLD");
    await followed("ON_HOLD");
    await projectOf(marta).move("resume");
    await projectOf(marta).stands("IN_PROGRESS");
  });

  await test.step("an amendment moves the end once Wuhan and the lead accept it", async () => {
    const endNow = () => ask(`SELECT "endsOn"::text FROM "Project" WHERE code = $1`, [code]);
    await amendmentOf(marta, code).moveEnd("The second street waits for its new sewer until autumn.", ENDS_LATER);
    await amendmentOf(chen, code).open();
    await amendmentOf(chen, code).acceptFor("武汉");
    await amendmentOf(chen, code).stands("PROPOSED");
    expect(await endNow()).toEqual([{ endsOn: ENDS }]);
    const [cluster] = await ask<{ name: string }>(`SELECT "shortNameEn" AS name FROM "Cluster" WHERE code = $1`, [
      CLUSTER,
    ]);
    await amendmentOf(lead, code).open();
    await amendmentOf(lead, code).acceptAsLead(cluster?.name ?? "");
    const by = formatMessage(en.amendments.by.lead, "en", { cluster: cluster?.name ?? "" });
    await expect(projectOf(lead).act).toHaveText(formatMessage(en.amendments.acts.accept.doneAll, "en", { by }));
    await amendmentOf(lead, code).stands("ACCEPTED");
    expect(await endNow()).toEqual([{ endsOn: ENDS_LATER }]);
  });
  await followed("IN_PROGRESS");

  await test.step("both places report, the indicator has its value, and what was late is reached", async () => {
    await progressOf(chen, code).writePart("武汉", "两条街的雨水都留在了街上。");
    await progressOf(marta, code).open();
    await progressOf(marta, code).measure(INDICATOR, day(-1), "82");
    await expect(progressOf(marta, code).indicators).toContainText("82 people");
    await progressOf(marta, code).reach(MISSED);
    await progressOf(marta, code).reach(AHEAD);
    await progressOf(marta, code).send("Both streets keep their rain, and a year is measured.");
    await progressOf(chen, code).open();
    await expect(progressOf(chen, code).updates).toContainText("Both streets keep their rain");
    await expect(progressOf(chen, code).updates).toContainText("两条街的雨水都留在了街上。");
  });
  await followed("IN_PROGRESS");

  await test.step("it is completed once its final report says what came of it", async () => {
    await projectOf(marta).open(code);
    await expect(marta.page.getByRole("button", { name: en.transition.complete.button, exact: true })).toHaveCount(0);
    await finalReportOf(marta, code).open();
    await finalReportOf(marta, code).summarise(OUTCOME);
    await finalReportOf(marta, code).isEnough();
    await projectOf(marta).open(code);
    await projectOf(marta).move("complete");
    await projectOf(marta).stands("COMPLETED");
  });
  await followed("COMPLETED");

  await test.step("whoever comes by reads in Chinese what came of it, and how it went", async () => {
    const [, reader] = readers;
    await finalReportOf(reader, code).open();
    await expect(finalReportOf(reader, code).heading).toBeVisible();
    await expect(reader.page.getByText(OUTCOME)).toBeVisible();
    await projectOf(reader).open(code);
    const moves = await ask<{ to: Status }>(
      `SELECT t."to" FROM "Transition" t JOIN "Project" p ON p.id = t."projectId" WHERE p.code = $1 ORDER BY t.seq`,
      [code],
    );
    expect(moves.map(({ to }) => to).join(" ")).toBe(
      "DRAFT PROPOSED UNDER_REVIEW CHANGES_REQUESTED PROPOSED UNDER_REVIEW AGREED IN_PROGRESS ON_HOLD IN_PROGRESS COMPLETED",
    );
    for (const { to } of moves) await expect(projectOf(reader).history).toContainText(zh.status[to]);
  });
});
