import { messagesOf } from "./messages";
import { findPlace, proposeTo } from "./pages/places";
import { projectOf } from "./pages/project";
import { proposalOf } from "./pages/proposal";
import { expect, test } from "./people";

const TITLE = "Shade and cool water for dense quarters";
const SUMMARY =
  "Summers grow hotter and both cities have quarters without shade. We compare how rainwater gardens and planted streets cool them, try four streets each, and publish what it cost and what it changed.";

test("a project from the catalogue to the work on it, by four people in two languages", async ({
  asCoordinatorOf,
  asLeadOf,
  asSecretariat,
}) => {
  test.setTimeout(240_000);
  const marta = await asCoordinatorOf("barcelona");
  const chen = await asCoordinatorOf("wuhan", "zh");
  const lead = await asLeadOf("green-transition");
  const secretariat = await asSecretariat("zh");

  const code = await test.step("Barcelona's coordinator finds Wuhan and proposes a project to it", async () => {
    await findPlace(marta, "side=CN&cluster=green-transition", "Wuhan");
    await projectOf(marta).comment("Which streets did your sponge city programme begin with?");
    await proposeTo(marta, "Wuhan");
    const form = proposalOf(marta);
    await form.title.fill(TITLE);
    await form.summary.fill(SUMMARY);
    await form.cluster("Ecological transition and Green Deal").check();
    await form.send("Wuhan").click();
    return form.arrived();
  });

  await test.step("Wuhan's coordinator finds the invitation in the own work, accepts, and answers in Chinese", async () => {
    await chen.page.goto("/zh/work");
    await expect(chen.page.getByText(TITLE).first()).toBeVisible();
    await chen.page.locator(`a[href="/zh/projects/${code}"]`).first().click();
    const project = projectOf(chen);
    await project.accept("武汉");
    await project.comment("我们愿意参加，先从两条老街开始。");
  });

  await test.step("both talk about it", async () => {
    await projectOf(marta).open(code);
    const answer = marta.page.getByTestId("comments").getByText("我们愿意参加");
    await expect(answer).toHaveAttribute("lang", "zh");
    await expect(answer).toContainText(messagesOf("en").terms.inOtherLanguage);
    await projectOf(marta).comment("Good. We send the plans of our four streets.");
  });

  await test.step("the cluster's lead takes it up and agrees", async () => {
    await lead.page.goto("/en/work");
    await lead.page.locator(`a[href="/en/projects/${code}"]`).first().click();
    const project = projectOf(lead);
    await project.move("takeUp");
    await project.stands("UNDER_REVIEW");
    await project.move("agree");
    await project.stands("AGREED");
  });

  await test.step("Barcelona starts the work, and the project moves across the board", async () => {
    await marta.page.goto("/en/clusters/green-transition");
    const column = (name: string) => marta.page.getByRole("region", { name: new RegExp(`^${name}`) });
    await expect(column(messagesOf("en").status.AGREED).getByText(TITLE)).toBeVisible();
    await projectOf(marta).open(code);
    await projectOf(marta).move("start");
    await projectOf(marta).stands("IN_PROGRESS");
    await marta.page.goto("/en/clusters/green-transition");
    await expect(column(messagesOf("en").status.IN_PROGRESS).getByText(TITLE)).toBeVisible();
    await expect(column(messagesOf("en").status.AGREED).getByText(TITLE)).toHaveCount(0);
  });

  await test.step("the secretariat reads the whole history in Chinese", async () => {
    await projectOf(secretariat).open(code);
    const { history } = projectOf(secretariat);
    for (const status of ["PROPOSED", "UNDER_REVIEW", "AGREED", "IN_PROGRESS"] as const)
      await expect(history.getByText(messagesOf("zh").status[status], { exact: true })).toBeVisible();
    await expect(history).toContainText("玛尔塔");
  });
});
