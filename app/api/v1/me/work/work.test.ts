import { beforeAll, describe, expect, it } from "vitest";
import * as conditionRoute from "@/app/api/v1/projects/[code]/conditions/[id]/route";
import type { Actor } from "@/lib/access/actor";
import { at } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { isReportAsked } from "@/lib/progress/reporting-interval";
import { DAY } from "@/lib/project-rules/days";
import { comment, deleteComment } from "@/lib/threads/commands/comment";
import { type MyWork, myWork } from "@/lib/work/queries";
import { openWishesOf } from "@/lib/work/waiting/open-wishes";
import { editPartner } from "@/lib/workflow/edit-partner";
import { invite } from "@/lib/workflow/partners";
import { projectByCode } from "@/lib/workflow/queries";
import { transitionProject } from "@/lib/workflow/transition";
import { call } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";
import * as count from "./count/route";
import * as work from "./route";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const workOf = async ({ sessionId }: Actor) => (await (await call(work.GET, sessionId)).json()) as MyWork;

/** What of one project waits for each, and what waits for others; the number beside it is always that of the list. */
async function turns(code: string, ...actors: Actor[]) {
  const all = await Promise.all(actors.map(workOf));
  for (const [index, { waiting }] of all.entries()) {
    const answer = await call(count.GET, actors[index]?.sessionId ?? null);
    expect(await answer.json()).toEqual({ count: waiting.length });
  }
  return all.map(({ waiting, withOthers }) => [
    ...waiting.filter(({ project }) => project?.code === code).map(({ kind }) => kind as string),
    ...withOthers.filter(({ project }) => project.code === code).map(({ kind }) => `others: ${kind}`),
  ]);
}

it("nobody who is not signed in has work", async () => {
  for (const { GET } of [work, count]) expect((await call(GET, null)).status).toBe(401);
});

describe("what a place would have otherwise", () => {
  it("waits for the lead place until that writes back, and only then again for the place", async () => {
    const { barcelona, wuhan, chengdu } = cast;
    const { code, threadId } = await projectAt("PROPOSED", cast);
    await invite(barcelona, code, "chengdu");
    const answer = async (given: Parameters<typeof editPartner>[4]) => {
      const { partners } = await projectByCode(code, chengdu);
      await editPartner(chengdu, code, "chengdu", partners.find(({ slug }) => slug === "chengdu")?.version ?? 0, given);
    };
    const places = () => turns(code, barcelona, chengdu, wuhan);
    expect(await places()).toEqual([["others: decision", "others: invitation"], ["invitation"], []]);
    await answer({ status: "INVITED", wishes: "A second rainy season." });
    expect(await places()).toEqual([["wish", "others: decision"], ["others: wish"], []]);
    const open = (actor: Actor | null) => openWishesOf(code, actor);
    expect(await open(barcelona)).toEqual([{ slug: "chengdu", mayAnswer: true }]);
    for (const reader of [wuhan, chengdu, null])
      expect(await open(reader)).toEqual([{ slug: "chengdu", mayAnswer: false }]);
    expect((await workOf(barcelona)).waiting.find(({ kind }) => kind === "wish")).toMatchObject({
      by: { slug: "chengdu" },
      text: "A second rainy season.",
    });
    const says = (by: Actor, answers?: string[]) =>
      comment(by, threadId, { body: "Well.", language: "en", visibility: "SIGNED_IN", answers });
    await says(wuhan);
    await says(barcelona);
    expect((await places())[0]).toContain("wish");
    const refused = (by: Actor, place: string) => says(by, [place]).catch(({ code: reason }) => reason);
    expect([await refused(wuhan, "chengdu"), await refused(barcelona, "wuhan")]).toEqual([
      "onlyLeadPlaceCoordinators",
      "nothingToAnswer",
    ]);
    const given = await says(barcelona, ["chengdu"]);
    expect(given.answers).toMatchObject([{ slug: "chengdu" }]);
    expect(await open(barcelona)).toEqual([]);
    const invited = { type: "comment.written", personId: chengdu.personId, project: { code } };
    expect(await reads().notification.count({ where: invited })).toBe(1);
    // A deleted answer is none.
    await deleteComment(barcelona, given.id, given.version);
    expect((await places())[0]).toContain("wish");
    await says(barcelona, ["chengdu"]);
    expect(await places()).toEqual([["others: decision", "others: invitation"], ["invitation"], []]);
    await answer({ status: "ACCEPTED" });
    expect(await places()).toEqual([["others: decision"], [], []]);
  });
});

it("a report is asked for on the project's page when it is asked for here", async () => {
  const { barcelona } = cast;
  const { code } = await projectAt("IN_PROGRESS", cast);
  const inDays = (days: number) =>
    at(new Date(Date.now() + days * DAY), async () => {
      const { waiting } = await myWork(barcelona);
      const listed = waiting.some(({ kind, project }) => kind === "update" && project?.code === code);
      return [await isReportAsked(code, barcelona), listed];
    });
  expect(await inDays(1)).toEqual([false, false]);
  expect(await inDays(84)).toEqual([true, true]);
});

describe("an invitation", () => {
  it("quotes what the lead place wrote with its proposal", async () => {
    const { barcelona, wuhan } = cast;
    const { code } = await projectAt("DRAFT", cast);
    await transitionProject(barcelona, code, { to: "PROPOSED", reason: "Your quarter is why we ask you." });
    const [own] = (await workOf(wuhan)).waiting.filter(({ project }) => project?.code === code);
    expect(own).toMatchObject({ kind: "invitation", text: "Your quarter is why we ask you." });
  });

  it("waits no more once it cannot be answered", async () => {
    const { barcelona, chengdu } = cast;
    const { code } = await projectAt("UNDER_REVIEW", cast);
    await invite(barcelona, code, "chengdu");
    expect(await turns(code, chengdu)).toEqual([["invitation"]]);
    await transitionProject(barcelona, code, { to: "WITHDRAWN", reason: "No." });
    expect(await turns(code, chengdu)).toEqual([[]]);
  });
});

describe("an agreement with a condition", () => {
  it("waits for the places to say how it is met, then for the lead, and only then for the start", async () => {
    const { barcelona, wuhan, lead } = cast;
    const { code } = await projectAt("UNDER_REVIEW", cast);
    const conditions = [{ text: "Name the second school.", language: "en" as const, dueOn: "2037-01-01" }];
    await transitionProject(lead, code, { to: "AGREED", version: 1, conditions });
    const { id } = await reads().condition.findFirstOrThrow({ where: { project: { code } } });
    const edit = async (by: Actor, body: object) => {
      const { version } = await reads().condition.findUniqueOrThrow({ where: { id } });
      const headers = { "if-match": `"${version}"` };
      const params = { code, id: String(id) };
      const answer = await call(conditionRoute.PATCH, by.sessionId, { method: "PATCH", params, headers, body });
      expect(answer.status).toBe(200);
    };
    const everybody = () => turns(code, barcelona, wuhan, lead);
    const toldOf = ["conditionReport"];
    expect(await everybody()).toEqual([toldOf, toldOf, []]);
    await edit(wuhan, { note: "The school by the canal." });
    expect(await everybody()).toEqual([["others: condition"], ["others: condition"], ["condition"]]);
    await edit(lead, { met: false });
    expect(await everybody()).toEqual([toldOf, toldOf, []]);
    await edit(wuhan, { note: "The school by the canal, grade four." });
    await edit(lead, { met: true });
    expect(await everybody()).toEqual([["start"], [], []]);
  });
});

describe("a late milestone", () => {
  it("waits for its owner, else for its place, else for the lead place", async () => {
    const { barcelona, wuhan, lead } = cast;
    const { code } = await projectAt("IN_PROGRESS", cast);
    const { id: projectId } = await reads().project.findUniqueOrThrow({ where: { code } });
    const { id: placeId } = await reads().place.findUniqueOrThrow({ where: { slug: "wuhan" } });
    const dueOn = new Date("2026-01-01");
    const { id } = await rawDatabase().milestone.create({
      data: { projectId, title: "Counted", language: "en", dueOn },
    });
    const places = async (data: { ownerId?: number; placeId?: number }) => {
      await rawDatabase().milestone.update({ where: { id }, data });
      return turns(code, barcelona, wuhan, lead);
    };
    expect(await places({})).toEqual([["milestone"], [], []]);
    expect(await places({ placeId })).toEqual([[], ["milestone"], []]);
    expect(await places({ ownerId: barcelona.personId })).toEqual([["milestone"], [], []]);
    expect(await places({ ownerId: lead.personId })).toEqual([[], ["milestone"], []]);
    const [first] = (await workOf(wuhan)).waiting;
    expect(first).toMatchObject({ kind: "milestone", text: "Counted", dueOn: "2026-01-01" });
  });
});
