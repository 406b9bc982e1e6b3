import { beforeAll, expect, it } from "vitest";
import { fill } from "@/bench/data/fill";
import { scaled } from "@/bench/data/world";
import { planContent } from "@/lib/plan-model/content";
import { fingerprintOf } from "@/lib/plan-model/fingerprint";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import type { ContentSection } from "@/lib/plan-model/sections";
import { planNow } from "@/lib/plans/sections/current";
import { reads } from "@/lib/platform/database";
import { STATUSES } from "@/lib/project-rules/status";
import { TRANSITIONS } from "@/lib/project-rules/transitions";
import { listComments } from "@/lib/threads/queries";
import { board } from "@/lib/tracking/board";
import { chartsOf } from "@/lib/tracking/charts/charts";
import { projectByCode } from "@/lib/workflow/queries";
import { rawDatabase, useDatabase } from "./database";
import { type People, people } from "./fixtures/projects";

useDatabase();

let cast: People;
const SIZE = { ...scaled(0.001), projects: 300 };

beforeAll(async () => {
  cast = await people();
  await fill(process.env.DATABASE_URL as string, SIZE);
});

it("makes as much as it is asked for, with projects in every status and conversations of all lengths", async () => {
  const counted = {
    places: (await reads().place.count()) - 44,
    projects: await reads().project.count(),
    comments: await reads().comment.count(),
    notices: await reads().notification.count(),
  };
  const { people: _, ...rest } = SIZE;
  expect(counted).toEqual(rest);
  const there = await reads().project.groupBy({ by: ["status"] });
  expect(there.map(({ status }) => status).sort()).toEqual([...STATUSES].sort());
  const threads = await reads().comment.groupBy({ by: ["threadId"], _count: true });
  const lengths = threads.map(({ _count }) => _count).sort((a, b) => b - a);
  expect(lengths[0]).toBeGreaterThan(20 * (lengths[Math.floor(lengths.length / 2)] ?? 0));
});

it("makes only moves of the table", async () => {
  const moves = await reads().transition.groupBy({ by: ["from", "to"], where: { from: { not: null } } });
  for (const move of moves) expect(TRANSITIONS).toContainEqual(expect.objectContaining(move));
});

it("writes plans as the forms do, and freezes them as a move does", async () => {
  for (const { section, content } of await reads().planSection.findMany())
    expect(SECTION_SCHEMAS[section as ContentSection].parse(content)).toEqual(content);
  const versions = await reads().planVersion.findMany({ where: { cause: "SENT" } });
  expect(versions.length).toBeGreaterThan(100);
  for (const { content, fingerprint } of versions) {
    expect(planContent.parse(content)).toEqual(content);
    expect(fingerprintOf(content)).toBe(fingerprint);
  }
  // What was sent and not touched since is what is there.
  const untouched = await reads().project.findMany({ where: { status: "UNDER_REVIEW" }, take: 20 });
  for (const { id } of untouched) {
    const sent = versions.find(({ projectId }) => projectId === id);
    expect(fingerprintOf(await planNow(id))).toBe(sent?.fingerprint);
  }
});

it("makes projects that the application shows", async () => {
  const all = await reads().project.findMany({ where: { status: { not: "DRAFT" }, discarded: false } });
  for (const { code } of STATUSES.flatMap((each) => all.filter(({ status }) => status === each).slice(0, 4))) {
    const { threadId } = await projectByCode(code, cast.secretariat);
    await listComments(threadId, { limit: 5 }, cast.secretariat);
  }
  const { columns } = await board({}, {}, cast.secretariat);
  expect(columns.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(200);
  expect((await chartsOf({}, null)).pairings.length).toBeGreaterThan(0);
});

it("lets whoever works on go on: ids and codes come next", async () => {
  const place = await rawDatabase().place.findFirstOrThrow();
  const made = await rawDatabase().thread.create({
    data: {
      project: {
        create: {
          code: "ZZ-2026-999",
          originalLanguage: "en",
          titleEn: "One more",
          clusterCode: "green-transition",
          transitions: {
            create: { seq: 1, to: "DRAFT", personId: cast.secretariat.personId, actingAs: "COORDINATOR" },
          },
          partners: {
            create: { placeId: place.id, role: "LEAD", level: "MANAGE", status: "ACCEPTED", respondedAt: new Date() },
          },
        },
      },
    },
  });
  expect(made.id).toBeGreaterThan(0);
});
