import { beforeAll, describe, expect, it } from "vitest";
import { primary } from "@/lib/platform/database";
import { planMilestone } from "@/lib/progress/commands/milestones";
import { sendVersion } from "@/lib/workflow/send-version";
import { transitionProject } from "@/lib/workflow/transition";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";
import { planNow } from "../sections/current";
import { answerAmendment } from "./commands/answer";
import { editAmendment, openAmendment } from "./commands/draft";
import { moveAmendment } from "./commands/move";
import { amendmentByNumber } from "./queries";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const text = (en: string) => ({ en, zh: null, of: null });
const PACKAGE = { key: "package-1", title: text("Streets"), description: text(""), place: null, activities: [] };

/** A draft of an amendment of a running project with one milestone. */
async function drafted() {
  const { code } = await projectAt("PROPOSED", cast);
  await rawDatabase().project.update({
    where: { code },
    data: { startsOn: new Date("2027-01-01"), endsOn: new Date("2028-12-31") },
  });
  await planMilestone(cast.wuhan, code, { title: "Sensors stand", language: "en", dueOn: "2027-06-30" });
  await sendVersion(cast.barcelona, code, null);
  await transitionProject(cast.lead, code, { to: "UNDER_REVIEW" });
  await transitionProject(cast.lead, code, { to: "AGREED", version: 2 });
  await transitionProject(cast.barcelona, code, { to: "IN_PROGRESS" });
  const { after } = await openAmendment(cast.barcelona, code, { why: "The works began late.", language: "en" });
  const [sensors] = after.milestones;
  if (!sensors?.id) throw new Error("a milestone");
  const added = { ...sensors, dependsOn: [] as number[] };
  return { code, sensors: { ...sensors, id: sensors.id }, added };
}
const projectOf = (code: string) => primary().project.findUniqueOrThrow({ where: { code } });

describe("every part of an agreed plan", () => {
  it("can be amended: scope, goals, and what a milestone belongs to and waits for", async () => {
    const { code, sensors, added } = await drafted();
    const edited = await editAmendment(cast.barcelona, code, 1, 1, {
      themes: ["mobility"],
      challenges: ["digital"],
      sdgs: [13, 11],
      sections: { workPackages: { items: [PACKAGE] } },
      milestones: [
        { ...sensors, workPackage: PACKAGE.key },
        { ...added, id: -7, title: "A first street", dueOn: "2027-09-30", dependsOn: [sensors.id] },
        { ...added, id: -2, title: "A second street", dueOn: "2028-01-31", dependsOn: [-7, sensors.id] },
        { ...added, id: null, title: "A report", dueOn: "2028-06-30", dependsOn: [-2] },
      ],
    });
    expect(edited.changes.map(({ part, list, became }) => `${list ?? part} ${became}`)).toEqual([
      "basics changed",
      "workPackages added",
      "milestones changed",
      "milestones added",
      "milestones added",
      "milestones added",
    ]);
    await moveAmendment(cast.barcelona, code, 1, { to: "PROPOSED" });
    await answerAmendment(cast.wuhan, code, 1, { accepted: true });
    const { id } = await projectOf(code);
    const plan = await planNow(id);
    expect(plan).toMatchObject({ themes: ["mobility"], challenges: ["digital"], sdgs: [11, 13] });
    const titles = new Map(plan.milestones.map((one) => [one.id, one.title]));
    expect(
      plan.milestones.map(({ title, workPackage, dependsOn }) => [
        title,
        workPackage,
        dependsOn.map((one) => titles.get(one)).sort(),
      ]),
    ).toEqual([
      ["Sensors stand", "package-1", []],
      ["A first street", null, ["Sensors stand"]],
      ["A second street", null, ["A first street", "Sensors stand"]],
      ["A report", null, ["A second street"]],
    ]);
    const frozen = await primary().planVersion.findFirstOrThrow({
      where: { projectId: id },
      orderBy: { number: "desc" },
    });
    expect(frozen.content).toEqual(plan);
  });

  it("names at its milestone what is wrong with it, and is not sent with a circle", async () => {
    const { code, sensors, added } = await drafted();
    const edit = (milestones: (typeof sensors | (typeof added & { id: number | null }))[], version = 1) =>
      editAmendment(cast.barcelona, code, 1, version, { milestones });
    await expect(edit([{ ...sensors, dependsOn: [99_999] }])).rejects.toMatchObject({
      more: { fields: [{ path: `milestones.${sensors.id}.dependsOn`, code: "unknownValue" }] },
    });
    await expect(edit([sensors, { ...added, id: -3, title: "A", dependsOn: [-4] }])).rejects.toMatchObject({
      more: { fields: [{ path: "milestones.-3.dependsOn", code: "unknownValue" }] },
    });
    await edit([
      sensors,
      { ...added, id: -3, title: "A", dependsOn: [-4] },
      { ...added, id: -4, title: "B", dependsOn: [-3] },
    ]);
    await expect(moveAmendment(cast.barcelona, code, 1, { to: "PROPOSED" })).rejects.toMatchObject({
      code: "amendmentNotSound",
    });
    expect((await amendmentByNumber(code, 1, cast.wuhan)).status).toBe("DRAFT");
  });
});
