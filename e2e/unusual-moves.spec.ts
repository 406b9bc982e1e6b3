import { formatMessage } from "@/lib/language/say";
import { messagesOf } from "./messages";
import { finalReportOf } from "./pages/final-report";
import { progressOf } from "./pages/progress";
import { projectOf } from "./pages/project";
import { expect, type Person, test } from "./people";

const STARTS = "2031-01-01";
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

test("what is reached or completed before the start, or with milestones open, is asked about once", async ({
  asCoordinatorOf,
  asLeadOf,
  newProject,
  baseURL,
}) => {
  const marta = await asCoordinatorOf("barcelona");
  const chen = await asCoordinatorOf("wuhan");
  const lead = await asLeadOf("renewal-cohesion");
  const dates = { startsOn: STARTS, endsOn: "2032-12-31" };
  const { code } = await newProject(marta.page, { lead: "barcelona", title: "Shade from two sides", ...dates });
  const requested = async (by: Person, method: string, path: string, data: object, version?: number) => {
    const headers = { origin: baseURL ?? "", ...(version && { "if-match": `"${version}"` }) };
    const answer = await by.page.request.fetch(`/api/v1/projects/${code}${path}`, { method, headers, data });
    expect(answer.status(), `${method} ${path}`).toBeLessThan(300);
  };
  for (const title of ["Poles stand", "Poles measure"])
    await requested(marta, "POST", "/milestones", { title, language: "en", dueOn: "2031-06-30" });
  await requested(marta, "POST", "/transitions", { to: "PROPOSED" });
  await requested(chen, "PATCH", "/partners/wuhan", { status: "ACCEPTED" }, 1);
  await requested(lead, "POST", "/transitions", { to: "UNDER_REVIEW", version: 1 });
  await requested(lead, "POST", "/transitions", { to: "AGREED", version: 1 });
  await requested(marta, "POST", "/transitions", { to: "IN_PROGRESS" });

  const { page } = marta;
  await progressOf(marta, code).open();
  await progressOf(marta, code).reach("Poles stand", { on: YESTERDAY, early: true });
  const { items } = await (await page.request.get(`/api/v1/projects/${code}/milestones`)).json();
  expect(items.find((milestone: { title: string }) => milestone.title === "Poles stand").completedOn).toBe(YESTERDAY);

  await finalReportOf(marta, code).open();
  await finalReportOf(marta, code).summarise("Both squares are in the shade at noon.");
  for (const locale of ["zh", "en"] as const) {
    const { project, transition } = messagesOf(locale);
    await projectOf({ page, locale }).open(code);
    await page.getByRole("button", { name: transition.complete.button, exact: true }).click();
    const doubts = page.getByRole("dialog").getByRole("listitem");
    await expect(doubts).toHaveText([
      formatMessage(project.doubts.milestonesOpen, locale, { count: 1 }),
      formatMessage(project.doubts.beforeStart, locale),
    ]);
    await page.keyboard.press("Escape");
  }
  await projectOf(marta).move("complete");
  await projectOf(marta).stands("COMPLETED");
});
