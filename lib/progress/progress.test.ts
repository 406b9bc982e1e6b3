import { beforeAll, describe, expect, it } from "vitest";
import { Problem } from "@/lib/access/problems";
import { at } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { check } from "@/lib/platform/field-errors";
import { projectByCode } from "@/lib/workflow/queries";
import { sendVersion } from "@/lib/workflow/send-version";
import { transitionProject } from "@/lib/workflow/transition";
import { useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";
import { correctValue, measure } from "./commands/measure";
import { editMilestone, planMilestone, removeMilestone } from "./commands/milestones";
import { report } from "./commands/report";
import { setReportingInterval } from "./commands/set-reporting-interval";
import { writePart } from "./commands/write-part";
import { indicatorsOf } from "./indicators";
import { milestonesOf } from "./milestones";
import { partOf, partsOf } from "./parts";
import type { IndicatorView } from "./present";
import { askForUpdates } from "./reminders";
import { reportingIntervalOf } from "./reporting-interval";
import { type IndicatorValueEdit, indicatorValueInput } from "./schema";
import { updatesOf } from "./updates";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const DAY = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const milestone = (title: string, more: object = {}) => ({ title, language: "en" as const, dueOn: dayIn(30), ...more });
const refusal = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => null,
    (reason) => reason,
  );
  if (!(error instanceof Problem)) throw new Error(`not refused: ${error}`);
  return {
    status: error.status,
    code: error.code,
    fields: error.more.fields?.map(({ path, code }) => `${path} ${code}`),
  };
};

/** A running project with two milestones, the second of which needs the first. */
async function running() {
  const { code } = await projectAt("PROPOSED", cast);
  const first = await planMilestone(cast.barcelona, code, milestone("Measured", { place: "barcelona" }));
  const second = await planMilestone(
    cast.wuhan,
    code,
    milestone("Built", { place: "wuhan", dependsOn: [first.id], dueOn: dayIn(90), kind: "DELIVERABLE" }),
  );
  await sendVersion(cast.barcelona, code, null);
  for (const to of ["UNDER_REVIEW", "AGREED"] as const) await transitionProject(cast.lead, code, { to, version: 2 });
  await transitionProject(cast.barcelona, code, { to: "IN_PROGRESS" });
  return { code, first, second };
}

describe("the plan's milestones", () => {
  it("are planned with kind, place, person and what they need, until the plan is agreed", async () => {
    const { code, first, second } = await running();
    expect(second).toMatchObject({ kind: "DELIVERABLE", place: { slug: "wuhan" }, dependsOn: [first.id] });
    const found = await milestonesOf(code, null);
    expect(found.map(({ baselineOn }) => baselineOn)).toEqual([dayIn(30), dayIn(90)]);
    const refused = { status: 403, code: "needsAmendment" };
    expect(await refusal(planMilestone(cast.barcelona, code, milestone("More")))).toMatchObject(refused);
    expect(await refusal(removeMilestone(cast.barcelona, code, first.id, 1))).toMatchObject(refused);
    const edit = editMilestone(cast.barcelona, code, first.id, 1, { dueOn: dayIn(31), expectedOn: dayIn(31) });
    expect(await refusal(edit)).toEqual({ ...refused, fields: ["dueOn needsAmendment"] });
  });

  it("never wait for each other in a circle, not even through others", async () => {
    const { code } = await projectAt("DRAFT", cast);
    const a = await planMilestone(cast.barcelona, code, milestone("A"));
    const b = await planMilestone(cast.barcelona, code, milestone("B", { dependsOn: [a.id] }));
    const c = await planMilestone(cast.barcelona, code, milestone("C", { dependsOn: [b.id] }));
    for (const [needed, path] of [
      [[c.id], "dependsOn.0"],
      [[b.id, a.id], "dependsOn.0"],
    ] as const) {
      const notified = await refusal(editMilestone(cast.barcelona, code, a.id, 1, { dependsOn: [...needed] }));
      expect(notified).toEqual({ status: 422, code: "invalidInput", fields: [`${path} dependencyCircle`] });
    }
    const elsewhere = await refusal(editMilestone(cast.barcelona, code, a.id, 1, { dependsOn: [999_999] }));
    expect(elsewhere.fields).toEqual(["dependsOn.0 unknownValue"]);
    const changed = await editMilestone(cast.barcelona, code, c.id, 1, { dependsOn: [a.id] });
    expect(changed.dependsOn).toEqual([a.id]);
  });

  it("are owned by people of the place that answers for them", async () => {
    const { code, first } = await running();
    const own = (owner: number) => editMilestone(cast.wuhan, code, first.id, 1, { owner });
    expect((await refusal(own(cast.wuhan.personId))).fields).toEqual(["owner notOfThatPlace"]);
    const owned = await own(cast.barcelona.personId);
    expect(owned.owner).toEqual({
      id: cast.barcelona.personId,
      name: { en: cast.barcelona.nameEn, zh: cast.barcelona.nameZh },
    });
    expect((await milestonesOf(code, null))[0]?.owner).toBeNull();
    const { code: other } = await projectAt("DRAFT", cast);
    const strange = planMilestone(
      cast.barcelona,
      other,
      milestone("X", { place: "chengdu", owner: cast.chengdu.personId }),
    );
    expect((await refusal(strange)).fields).toEqual(["place notAProjectPlace", "owner ownerNeedsPlace"]);
  });

  it("are reached in their order, on a day that has come, and opened again", async () => {
    const { code, first, second } = await running();
    const reach = (id: number, version: number, completedOn: string | null) =>
      editMilestone(cast.wuhan, code, id, version, { completedOn });
    expect((await refusal(reach(second.id, 1, dayIn(0)))).fields).toEqual(["completedOn neededNotReached"]);
    expect((await refusal(reach(first.id, 1, dayIn(3)))).fields).toEqual(["completedOn reachedInFuture"]);
    expect(await reach(first.id, 1, dayIn(0))).toMatchObject({ completedOn: dayIn(0), health: null });
    expect((await refusal(reach(first.id, 1, null))).status).toBe(412);
    expect(await reach(first.id, 2, null)).toMatchObject({ completedOn: null, health: "ON_TRACK" });
  });

  it("make the project at risk when expected later, with the rule and the cause", async () => {
    const { code, first } = await running();
    await editMilestone(cast.barcelona, code, first.id, 1, { expectedOn: dayIn(60) });
    expect(await projectByCode(code, null)).toMatchObject({
      health: "AT_RISK",
      healthWhy: { rule: "expectedLater", first: { text: "Measured" }, expectedOn: dayIn(60), more: 0 },
    });
  });
});

describe("updates on a rhythm", () => {
  const text = (body: string) => ({ body, language: "en" as const });

  it("take in the parts that the places have written, and begin new ones", async () => {
    const { code } = await running();
    expect((await partOf(code, "wuhan", cast.barcelona)).version).toBe(0);
    const begun = await writePart(cast.wuhan, code, "wuhan", 0, text("Measured at 80 points."));
    expect(begun).toMatchObject({ version: 1, body: "Measured at 80 points." });
    expect(await refusal(writePart(cast.wuhan, code, "wuhan", 0, text("Other.")))).toMatchObject({ status: 412 });
    await writePart(cast.barcelona, code, "barcelona", 0, text(""));
    expect(await refusal(writePart(cast.barcelona, code, "wuhan", 1, text("Theirs.")))).toMatchObject({ status: 403 });
    expect(await refusal(partsOf(code, cast.chengdu))).toMatchObject({ status: 403 });
    expect(await refusal(report(cast.wuhan, code, text("Alone.")))).toMatchObject({ status: 403 });
    const sent = await report(cast.barcelona, code, text("On both sides."));
    expect(sent.parts.map(({ place, body }) => [place.slug, body])).toEqual([["wuhan", "Measured at 80 points."]]);
    expect((await partsOf(code, cast.wuhan)).map(({ version }) => version)).toEqual([0, 0]);
    expect(await refusal(writePart(cast.wuhan, code, "wuhan", 1, text("Late words.")))).toMatchObject({ status: 412 });
    expect((await updatesOf(code, { limit: 5 }, null)).items).toEqual([sent]);
  });

  it("are asked for once per period, however often the worker looks", async () => {
    const { code } = await running();
    const { version } = await projectByCode(code, cast.barcelona);
    expect(await setReportingInterval(cast.barcelona, code, version, 30)).toMatchObject({ days: 30, dueOn: dayIn(30) });
    expect(await refusal(setReportingInterval(cast.wuhan, code, version + 1, 60))).toMatchObject({ status: 403 });
    const requested = () => reads().notification.count({ where: { type: "update.asked", project: { code } } });
    const look = (days: number) => at(new Date(Date.now() + days * DAY), askForUpdates);
    await look(20);
    expect(await requested()).toBe(0);
    await Promise.all([look(24), look(24)]);
    await look(31);
    expect(await requested()).toBe(2);
    expect((await reportingIntervalOf(code, null)).dueOn).toBe(dayIn(30));
  });
});

describe("indicators", () => {
  /** A running project with an indicator, and how its values are entered, corrected and removed. */
  async function measured() {
    const { code } = await running();
    const { id: projectId } = await reads().project.findUniqueOrThrow({ where: { code } });
    const content = {
      text: {},
      indicators: [
        { key: "noise-db", name: { en: "Noise" }, unit: { en: "dB" }, measured: {}, baseline: 60, target: 54.5 },
      ],
    };
    await transact((database) => database.planSection.create({ data: { projectId, section: "results", content } }));
    return {
      code,
      enter: (on: string, value: number, key = "noise-db") =>
        measure(cast.wuhan, code, key, { on, value, confirmed: ["value"] }),
      correct: (id: number, version: number, edit: Partial<IndicatorValueEdit>, who = cast.wuhan) =>
        correctValue(who, code, "noise-db", id, version, { reason: "Read from the wrong line.", ...edit }),
      indicator: async () => (await indicatorsOf(code, null))[0],
    };
  }
  const ofDays = ({ values }: Pick<IndicatorView, "values">) => values.map(({ on, value }) => [on, value]);

  it("keep their values over time, to the last decimal; another one of a day is refused", async () => {
    const { enter, indicator } = await measured();
    await enter(dayIn(-10), 59.25);
    const view = await enter(dayIn(-40), 0.004);
    expect(view.target).toBe(54.5);
    expect(ofDays(view)).toEqual([
      [dayIn(-40), 0.004],
      [dayIn(-10), 59.25],
    ]);
    expect(ofDays(await enter(dayIn(-10), 59.25))).toEqual(ofDays(view));
    expect(await refusal(enter(dayIn(-10), 58.75))).toMatchObject({ fields: ["on valueOnThatDay"] });
    expect(await refusal(enter(dayIn(4), 1))).toMatchObject({ fields: ["on reachedInFuture"] });
    expect(await refusal(enter(dayIn(0), 1, "nothing"))).toMatchObject({ status: 404, code: "noSuchIndicator" });
    expect((await indicator())?.values[0]?.author).toBeNull();
  });

  it("are asked about where a value is far from the last one, and taken once it is confirmed", async () => {
    const { code, enter, correct, indicator } = await measured();
    const { values } = await enter(dayIn(-10), 6);
    const slip = { on: dayIn(-5), value: 60 };
    const requested = { status: 422, code: "unusualNumbers", fields: ["value unlikeLast"] };
    expect(await refusal(measure(cast.wuhan, code, "noise-db", slip))).toMatchObject(requested);
    expect((await indicator())?.values).toHaveLength(1);
    const view = await measure(cast.wuhan, code, "noise-db", { ...slip, confirmed: ["value"] });
    // The same once more is no other value.
    expect(await measure(cast.wuhan, code, "noise-db", slip)).toMatchObject({ values: view.values });
    const { id = 0, version = 0 } = view.values[1] ?? {};
    expect(await refusal(correct(id, version, { value: 600 }))).toMatchObject(requested);
    await correct(id, version, { value: 600, confirmed: ["value"] });
    const first = values[0] ?? { id: 0, version: 0 };
    expect(ofDays(await correct(first.id, first.version, { value: 900 }))).toContainEqual([dayIn(-10), 900]);
  });

  it("are corrected and removed with a word why, and the history keeps what they were", async () => {
    const { enter, correct, indicator, code } = await measured();
    const { values } = await enter(dayIn(-10), 635);
    await enter(dayIn(-20), 60);
    const { id = 0, version = 0 } = values[0] ?? {};
    const corrected = await correct(id, version, { value: 63.5 });
    expect(ofDays(corrected)).toEqual([
      [dayIn(-20), 60],
      [dayIn(-10), 63.5],
    ]);
    expect(corrected.corrections).toMatchObject([
      { valueId: id, on: dayIn(-10), value: 635, became: { on: dayIn(-10), value: 63.5 } },
    ]);
    expect(await refusal(correct(id, version, { value: 64 }))).toMatchObject({ status: 412, code: "stale" });
    expect(await refusal(correct(id, 2, { on: dayIn(-20) }))).toMatchObject({ fields: ["on valueOnThatDay"] });
    expect(await refusal(correct(id, 2, { value: 64 }, cast.chengdu))).toMatchObject({ status: 403 });
    await correct(id, 2, { removed: true, reason: "Counted twice." });
    expect(await refusal(correct(id, 3, { value: 1 }))).toMatchObject({ status: 404, code: "noSuchValue" });
    const after = await indicator();
    expect(after && ofDays(after)).toEqual([[dayIn(-20), 60]]);
    expect(after?.corrections).toMatchObject([
      { value: 635, reason: "Read from the wrong line.", author: null },
      { value: 63.5, became: null, reason: "Counted twice." },
    ]);
    // A day whose value is gone can have another.
    expect(ofDays(await enter(dayIn(-10), 63))).toHaveLength(2);
    const events = await reads().auditEvent.findMany({
      where: { subject: `project:${code}`, type: { startsWith: "indicator." } },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual([
      "indicator.measured",
      "indicator.measured",
      "indicator.corrected",
      "indicator.removed",
      "indicator.measured",
    ]);
    expect(events[2]?.detail).toMatchObject({ before: { value: 635 }, value: 63.5 });
  });

  it("take four decimals and eleven digits before them, and no more", () => {
    const wrong = (value: number) => {
      const found = check(indicatorValueInput, { on: "2026-11-01", value });
      return found.ok ? null : found.errors[0]?.code;
    };
    expect([0.0004, -5, 99_999_999_998.1234].map(wrong)).toEqual([null, null, null]);
    expect([0.00004, 1e12, -1e12].map(wrong)).toEqual(["tooManyDecimals", "tooBig", "tooSmall"]);
  });
});
