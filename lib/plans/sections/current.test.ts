import { beforeAll, describe, expect, it } from "vitest";
import { primary } from "@/lib/platform/database";
import { planMilestone } from "@/lib/progress/commands/milestones";
import { answer, invite } from "@/lib/workflow/partners";
import { transitionProject } from "@/lib/workflow/transition";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";
import { planNow } from "./current";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const idOf = async (code: string) => (await primary().project.findUniqueOrThrow({ where: { code } })).id;
const planOf = async (code: string) => planNow(await idOf(code));

describe("the plan as it is now", () => {
  it("says all of a project's own, its sections and its milestones, in one order", async () => {
    const { code } = await projectAt("DRAFT", cast);
    const projectId = await idOf(code);
    const later = await planMilestone(cast.barcelona, code, { title: "Report", language: "en", dueOn: "2027-09-01" });
    const first = await planMilestone(cast.barcelona, code, { title: "测量", language: "zh", dueOn: "2027-03-01" });
    await rawDatabase().dependency.create({ data: { milestoneId: later.id, neededId: first.id } });
    await rawDatabase().project.update({ where: { id: projectId }, data: { sdgs: [13, 11] } });
    await rawDatabase().planSection.create({
      data: { projectId, section: "targetGroups", content: { text: { zh: "学校", en: null } } },
    });
    const plan = await planOf(code);
    expect(plan).toMatchObject({
      originalLanguage: "en",
      title: { en: "Quiet streets", zh: null },
      cluster: "renewal-cohesion",
      themes: ["urban-agenda"],
      sdgs: [11, 13],
      startsOn: null,
      partners: [
        { place: "barcelona", role: "LEAD" },
        { place: "wuhan", role: "PARTNER" },
      ],
      sections: { targetGroups: { text: { en: null, zh: "学校", of: null } } },
    });
    expect(plan.milestones.map(({ id, dueOn, dependsOn }) => [id, dueOn, dependsOn])).toEqual([
      [first.id, "2027-03-01", []],
      [later.id, "2027-09-01", [first.id]],
    ]);
    expect(await planOf(code)).toEqual(plan);
  });

  it("has invited places until it is agreed, and never one that declined", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    const places = async () => (await planOf(code)).partners.map(({ place }) => place);
    await invite(cast.barcelona, code, "kunming");
    await invite(cast.barcelona, code, "chengdu");
    expect(await places()).toEqual(["barcelona", "chengdu", "kunming", "wuhan"]);
    await answer(cast.chengdu, code, "chengdu", 1, { status: "DECLINED" });
    expect(await places()).toEqual(["barcelona", "kunming", "wuhan"]);
    await transitionProject(cast.lead, code, { to: "UNDER_REVIEW" });
    await transitionProject(cast.lead, code, { to: "AGREED", version: 1 });
    expect(await places()).toEqual(["barcelona", "wuhan"]);
  });
});
