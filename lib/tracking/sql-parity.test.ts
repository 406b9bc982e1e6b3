import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { reads } from "@/lib/platform/database";
import { HEALTHS } from "@/lib/project-rules/health";
import { mayRead } from "@/lib/project-rules/policy";
import { type ProjectStatus, STATUSES } from "@/lib/project-rules/status";
import { PROJECT_ROWS } from "@/lib/projects/row";
import { cardOf, transitionContext } from "@/lib/projects/rows";
import { projectInput } from "@/lib/projects/schema";
import { visibleTo } from "@/lib/projects/visibility";
import { answer, invite } from "@/lib/workflow/partners";
import { propose } from "@/lib/workflow/propose";
import { projectByCode } from "@/lib/workflow/queries";
import { transitionProject } from "@/lib/workflow/transition";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, people, projectAt, proposal, reportOn } from "@/test/fixtures/projects";
import { listWithReasons } from "./list";
import { rowsOf } from "./table";

useDatabase({ demonstration: true });

let cast: People;
let readers: (Actor | null)[];

// What tracking says in one statement for thousands, other parts say of a project at a time. Here is one in each status and
// in each state of a draft, beside the demonstration's.
beforeAll(async () => {
  cast = await people();
  readers = [null, ...Object.values(cast)];
  const { barcelona, wuhan, chengdu, lead, secretariat } = cast;
  const draft = async () => (await propose(barcelona, projectInput.parse(proposal()))).code;
  const moved = async (code: string, by: Actor, ...way: ProjectStatus[]) => {
    for (const to of way) await transitionProject(by, code, { to, reason: "For a reason.", version: 1 });
  };
  const at = async (status: Parameters<typeof projectAt>[0]) => (await projectAt(status, cast)).code;

  await draft();
  const shared = await draft();
  await invite(barcelona, shared, "chengdu");
  await rawDatabase().partner.updateMany({ where: { project: { code: shared } }, data: { sharedAt: new Date() } });
  await answer(wuhan, shared, "wuhan", 1, { status: "ACCEPTED" });
  await answer(chengdu, shared, "chengdu", 1, { status: "DECLINED", reason: "No time." });
  await moved(await draft(), barcelona, "WITHDRAWN");
  await moved(await at("PROPOSED"), barcelona, "WITHDRAWN");
  await moved(await at("UNDER_REVIEW"), lead, "CHANGES_REQUESTED");
  await moved(await at("UNDER_REVIEW"), lead, "DECLINED");
  await at("AGREED");
  await moved(await at("IN_PROGRESS"), barcelona, "ON_HOLD");
  const completed = await at("IN_PROGRESS");
  await reportOn(barcelona, completed);
  await moved(completed, barcelona, "COMPLETED");
  await moved(await at("IN_PROGRESS"), secretariat, "CANCELLED");
});

const rowsFor = async (actor: Actor | null, filter = {}) =>
  (await rowsOf(filter, { sort: { by: "code", down: false }, locale: "en", offset: 0, limit: 1_000 }, actor)).rows;

describe("what tracking says in SQL of its own", () => {
  it("is tried on every status", async () => {
    const there = await reads().project.groupBy({ by: ["status"] });
    expect(there.map(({ status }) => status).sort()).toEqual([...STATUSES].sort());
  });

  it("shows everybody exactly what the policy lets them read, as the lists do", async () => {
    const rows = await reads().project.findMany({ include: PROJECT_ROWS });
    for (const actor of readers) {
      const readable = rows.filter((row) => mayRead(actor, transitionContext(row)).allowed).map(({ code }) => code);
      const listed = await reads().project.findMany({ where: visibleTo(actor), select: { code: true } });
      expect(listed.map(({ code }) => code).sort()).toEqual(readable.sort());
      expect((await rowsFor(actor)).map(({ code }) => code).sort()).toEqual(readable);
    }
  });

  it("tells of a project what its card tells everywhere else", async () => {
    const rows = await reads().project.findMany({ include: PROJECT_ROWS });
    const cards = new Map(rows.map((row) => [row.code, cardOf(row)]));
    for (const actor of readers)
      for (const found of await rowsFor(actor)) {
        const { healthWhy: _, ...card } = cards.get(found.code) ?? { code: "none", healthWhy: null };
        expect(found).toMatchObject(card);
      }
  });

  it("lists a project with what its health follows from as its card says it", async () => {
    const rows = await reads().project.findMany({ include: PROJECT_ROWS });
    const cards = new Map(rows.map((row) => [row.code, cardOf(row)]));
    for (const actor of readers)
      for (const { abilities: _, ...listed } of (await listWithReasons({}, { limit: 1_000 }, actor)).items)
        expect(listed).toEqual(cards.get(listed.code));
  });

  it("finds by a health the projects that say so of themselves", async () => {
    const all = await rowsFor(null);
    for (const health of HEALTHS) {
      const found = await rowsFor(null, { health: [health] });
      expect(found.map(({ code }) => code)).toEqual(all.filter((row) => row.health === health).map(({ code }) => code));
    }
    expect(all.some(({ health }) => health === "LATE")).toBe(true);
  });

  it("offers to move a card wherever a move can be made now", async () => {
    for (const actor of readers)
      for (const { code, abilities } of await rowsFor(actor)) {
        const { transitions } = (await projectByCode(code, actor)).abilities;
        if (transitions.length > 0) expect({ code, move: abilities.move }).toEqual({ code, move: true });
        if (!actor) expect(abilities.move).toBe(false);
      }
  });
});
