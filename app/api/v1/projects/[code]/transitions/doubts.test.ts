import { expect, it } from "vitest";
import * as project from "@/app/api/v1/projects/[code]/route";
import * as transitions from "@/app/api/v1/projects/[code]/transitions/route";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { editMilestone, planMilestone } from "@/lib/progress/commands/milestones";
import type { ProjectView } from "@/lib/projects/present";
import { projectInput } from "@/lib/projects/schema";
import { answer } from "@/lib/workflow/partners";
import { propose } from "@/lib/workflow/propose";
import { transitionProject } from "@/lib/workflow/transition";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { people, proposal, reportOn, sentVersion } from "@/test/fixtures/projects";

useDatabase();

it("a completion before the start and with open milestones is asked about, in both languages, and made when it is meant", async () => {
  const { barcelona, wuhan, lead } = await people();
  const dates = { startsOn: "2031-01-01", endsOn: "2032-12-31" };
  const { code } = await propose(barcelona, projectInput.parse({ ...proposal(), ...dates }));
  const [first] = [
    await planMilestone(barcelona, code, { title: "Sensors stand", language: "en", dueOn: "2031-06-30" }),
    await planMilestone(barcelona, code, { title: "Sensors go", language: "en", dueOn: "2031-09-30" }),
    await planMilestone(barcelona, code, { title: "Streets compared", language: "en", dueOn: "2031-12-30" }),
  ];
  await transitionProject(barcelona, code, { to: "PROPOSED" });
  await answer(wuhan, code, "wuhan", 1, { status: "ACCEPTED" });
  await transitionProject(lead, code, { to: "UNDER_REVIEW", version: await sentVersion(code) });
  await transitionProject(lead, code, { to: "AGREED", version: await sentVersion(code) });
  await transitionProject(barcelona, code, { to: "IN_PROGRESS" });
  await editMilestone(barcelona, code, first.id, first.version, { completedOn: "2026-11-20" });
  await reportOn(barcelona, code);

  const read = await call(project.GET, barcelona.sessionId, { params: { code } });
  const { abilities } = (await read.json()) as ProjectView;
  const doubtsOf = (to: string) => abilities.transitions.find((each) => each.to === to)?.doubts;
  expect(doubtsOf("ON_HOLD")).toBeUndefined();
  expect(doubtsOf("COMPLETED")).toEqual([
    { code: "milestonesOpen", count: 2 },
    { code: "beforeStart", count: 1 },
  ]);
  const requested = (["en", "zh"] as const).map((locale) =>
    doubtsOf("COMPLETED")?.map(({ code: doubt, count }) =>
      formatMessage(messagesOf(locale).project.doubts[doubt], locale, { count }),
    ),
  );
  expect(requested).toEqual([
    [
      "2 milestones are still open. Is the work done?",
      "According to its plan, the project has not started yet. Is that right?",
    ],
    ["还有2个里程碑未完成，确认工作已经结束？", "按行动计划，项目尚未开始，确认无误？"],
  ]);

  const done = await call(transitions.POST, barcelona.sessionId, {
    method: "POST",
    params: { code },
    body: { to: "COMPLETED" },
  });
  expect({ status: done.status, body: await done.json() }).toMatchObject({ status: 201 });
});
