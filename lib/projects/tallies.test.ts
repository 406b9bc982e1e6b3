import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { reads } from "@/lib/platform/database";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { rawDatabase, useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { manyProjects } from "@/test/many-projects";
import { differingTallies, rebuildTallies } from "./tallies";

useDatabase({ demonstration: true });

// Whatever a test did: what is kept is what one would count.
afterEach(async () => expect(await differingTallies()).toEqual([]));

const projectsKept = async () =>
  (await reads().projectTally.aggregate({ where: { kind: "PROJECT" }, _sum: { count: true } }))._sum.count ?? 0;

/** Moves a project by hand, whatever the rules say, with the transition that the database asks for. */
async function move(id: number, to: ProjectStatus) {
  await rawDatabase().$transaction(async (database) => {
    const last = await database.transition.findFirstOrThrow({ where: { projectId: id }, orderBy: { seq: "desc" } });
    const by = { personId: last.personId, actingAs: last.actingAs };
    await database.transition.create({ data: { projectId: id, seq: last.seq + 1, from: last.to, to, ...by } });
    await database.project.update({ where: { id }, data: { status: to } });
  });
}

describe("the tallies of projects", () => {
  it("count what the demonstration did, and a proposal from when it is sent", async () => {
    const before = await projectsKept();
    expect(before).toBe(await reads().project.count({ where: { status: { not: "DRAFT" }, discarded: false } }));
    const cast = await people();
    await projectAt("DRAFT", cast);
    expect(await projectsKept()).toBe(before);
    await projectAt("PROPOSED", cast);
    expect(await projectsKept()).toBe(before + 1);
  });

  it("follow every change of projects, partners and places, by whatever way it is made", async () => {
    const projects = await reads().project.findMany({ where: { status: { not: "DRAFT" } }, orderBy: { id: "asc" } });
    const places = await reads().place.findMany({ orderBy: { id: "asc" } });
    const themes = (await reads().theme.findMany({ orderBy: { code: "asc" } })).map(({ code }) => code);
    const clusters = (await reads().cluster.findMany({ orderBy: { code: "asc" } })).map(({ code }) => code);
    const step = fc.record({
      kind: fc.nat(8),
      id: fc.constantFrom(...projects.map((project) => project.id)),
      place: fc.constantFrom(...places),
      themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 3 }),
      clusterCode: fc.constantFrom(...clusters),
      status: fc.constantFrom("INVITED" as const, "ACCEPTED" as const, "DECLINED" as const),
      to: fc.constantFrom("UNDER_REVIEW" as const, "CHANGES_REQUESTED" as const, "DECLINED" as const),
      discarded: fc.boolean(),
    });
    const database = rawDatabase();
    for (const { kind, id, place, status, to, ...change } of fc.sample(step, { numRuns: 120, seed: 25 })) {
      const invited = { projectId: id, placeId: place.id, role: "PARTNER" } as const;
      const answered = { status, reason: "No time.", respondedAt: status === "INVITED" ? null : new Date() };
      await [
        () => database.project.update({ where: { id }, data: { themes: change.themes } }),
        () => database.project.update({ where: { id }, data: { clusterCode: change.clusterCode } }),
        () => database.project.update({ where: { id }, data: { discarded: change.discarded } }),
        () => database.project.updateMany({ data: { themes: change.themes }, where: { id: { gte: id } } }),
        () => move(id, to),
        () => database.partner.updateMany({ where: invited, data: answered }),
        () => database.partner.deleteMany({ where: invited }),
        () => database.partner.createMany({ data: { ...invited, ...answered }, skipDuplicates: true }),
        () => database.place.update({ where: { id: place.id }, data: { country: change.discarded ? "AT" : "IE" } }),
      ][kind]?.();
    }
    expect(await projectsKept()).toBeGreaterThan(0);
  });

  it("count for both who change one project at once, each unseen by the other", async () => {
    const { id } = await reads().project.findFirstOrThrow({ where: { status: "IN_PROGRESS" } });
    const [one, other] = await reads().theme.findMany({ take: 2 });
    const place = await reads().place.findFirstOrThrow({ where: { partners: { none: { projectId: id } } } });
    let told = () => {};
    const bothChanged = new Promise<void>((resolve) => {
      told = resolve;
    });
    const database = rawDatabase();
    await Promise.all([
      database.$transaction(async (first) => {
        await first.project.update({ where: { id }, data: { themes: [one?.code ?? "", other?.code ?? ""] } });
        await bothChanged;
      }),
      database.$transaction(async (second) => {
        await second.partner.create({ data: { projectId: id, placeId: place.id, role: "PARTNER", status: "INVITED" } });
        told();
      }),
    ]);
  });

  it("are undone with the transaction that changed them", async () => {
    const before = await projectsKept();
    await expect(
      rawDatabase().$transaction(async (database) => {
        await database.project.updateMany({ data: { discarded: true } });
        await database.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
        expect(await database.projectTally.count({ where: { kind: "PROJECT", count: { gt: 0 } } })).toBe(0);
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await projectsKept()).toBe(before);
  });

  it("are right again after somebody wrote past them, once they are counted anew", async () => {
    await manyProjects(50);
    const database = rawDatabase();
    await database.$executeRaw`UPDATE "ProjectTally" SET count = count + 1 WHERE kind = 'LEAD'`;
    await database.$executeRaw`DELETE FROM "ProjectTally" WHERE kind = 'PLACE'`;
    await database.$executeRaw`UPDATE "ProjectCounted" SET facts = '{}' WHERE "projectId" % 2 = 0`;
    // One that was counted and is gone, past its triggers.
    await database.$executeRaw`
      INSERT INTO "ProjectCounted" ("projectId", facts)
      SELECT 2000000000, facts FROM "ProjectCounted" WHERE cardinality(facts) > 0 LIMIT 1`;
    expect((await differingTallies()).length).toBeGreaterThan(0);
    expect(await rebuildTallies()).toBe(await reads().project.count());
    expect(await differingTallies()).toEqual([]);
  });
});
