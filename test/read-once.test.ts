import pg from "pg";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { conditionsOf } from "@/lib/conditions/queries";
import { endorsementsOf } from "@/lib/endorsements/queries";
import { meetingsOf } from "@/lib/meetings/queries";
import { planFindings, planOf } from "@/lib/plans/sections/queries";
import { type Database, transact } from "@/lib/platform/database";
import { readFor } from "@/lib/platform/reading";
import { indicatorsOf } from "@/lib/progress/indicators";
import { milestonesOf } from "@/lib/progress/milestones";
import { peopleOf } from "@/lib/progress/people";
import { reportingIntervalOf } from "@/lib/progress/reporting-interval";
import { updatesOf } from "@/lib/progress/updates";
import { workPackagesOf } from "@/lib/progress/work-packages";
import { historyOf } from "@/lib/projects/queries";
import { listComments } from "@/lib/threads/queries";
import { mergersOf } from "@/lib/workflow/mergers/queries";
import { projectByCode } from "@/lib/workflow/queries";
import { rawDatabase, useDatabase } from "./database";
import { type People, people, projectAt } from "./fixtures/projects";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const LATEST = { limit: 10 };
const PAGES = {
  overview: [
    historyOf,
    conditionsOf,
    endorsementsOf,
    milestonesOf,
    meetingsOf,
    mergersOf,
    planFindings,
    (code: string, actor: People["barcelona"]) => updatesOf(code, LATEST, actor),
  ],
  progress: [milestonesOf, workPackagesOf, peopleOf, indicatorsOf, reportingIntervalOf],
  plan: [planOf, planFindings, mergersOf],
};

/** How often an act reads a project with all that hangs on it. */
async function readsOf(act: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await act();
  const sent = query.mock.calls.map(([first]) =>
    typeof first === "string" ? first : (first as { text: string }).text,
  );
  return sent.filter((text) => text.startsWith('SELECT "t0"."id", "t0"."code"')).length;
}

it.each(Object.entries(PAGES))("the parts of the page %s read their project once", async (_, parts) => {
  const { code } = await projectAt("IN_PROGRESS", cast);
  const page = async () => {
    const { threadId } = await projectByCode(code, cast.barcelona);
    await Promise.all([
      ...parts.map((part) => part(code, cast.barcelona)),
      listComments(threadId, LATEST, cast.barcelona),
    ]);
  };
  expect(await readsOf(() => readFor({ cookies: null }, page))).toBe(1);
});

it("what a request changed is read anew, inside the change and after it", async () => {
  const { code } = await projectAt("PROPOSED", cast);
  const daysOf = async () => (await reportingIntervalOf(code, cast.barcelona)).days;
  const change = (database: Database, reportingIntervalDays: number) =>
    database.project.update({ where: { code }, data: { reportingIntervalDays } });
  await readFor({ cookies: null }, async () => {
    expect(await daysOf()).toBe(90);
    await transact(async (database) => {
      await change(database, 30);
      expect(await daysOf()).toBe(30);
    });
    expect(await daysOf()).toBe(30);
  });
  await readFor({ method: "POST", cookies: null }, async () => {
    await daysOf();
    await rawDatabase().project.update({ where: { code }, data: { reportingIntervalDays: 60 } });
    expect(await daysOf()).toBe(60);
  });
});

it("the rows kept for one reader are nobody else's", async () => {
  const { code } = await projectAt("DRAFT", cast);
  await readFor({ cookies: null }, async () => {
    expect((await projectByCode(code, cast.barcelona)).code).toBe(code);
    for (const other of [null, cast.chengdu]) {
      await expect(projectByCode(code, other)).rejects.toMatchObject({ status: 404 });
      await expect(endorsementsOf(code, other)).rejects.toMatchObject({ status: 404 });
    }
  });
});
