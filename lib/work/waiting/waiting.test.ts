import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { actorOfSession } from "@/lib/people/sessions";
import { reads } from "@/lib/platform/database";
import { isEnded } from "@/lib/project-rules/status";
import { personWith } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { allowedOf } from "../../../test/waiting-model/allowed";
import { randomProjects } from "../../../test/waiting-model/random-projects";
import { dutiesOf } from "../duties";
import { myWork } from "../queries";
import { waitingCount } from "../waiting-count";
import { WAITING_KINDS, type Waiting } from "./list";

useDatabase();
let everybody: Actor[];
let drawn: number[];

/** The same projects in every run; others by TANDEM_SEED. */
const SEED = Number(process.env.TANDEM_SEED ?? 20261129);
const PROJECTS = 60;
/** What is not of a project. */
const OF_PROFILES = ["profileReturned", "profileDraft", "profileReview"];

beforeAll(async () => {
  const cast = await people();
  const actorWith = async (roles: Parameters<typeof personWith>[0]) =>
    (await actorOfSession((await personWith(roles)).sessionId)) as Actor;
  const coordinator = (place: string) => ({ role: "COORDINATOR" as const, place });
  everybody = [
    ...Object.values(cast),
    await actorWith([coordinator("mannheim"), coordinator("barcelona")]),
    await actorWith([coordinator("suzhou"), { role: "CLUSTER_LEAD", cluster: "green-transition" }]),
    await actorWith([coordinator("wuhan")]),
    await actorWith([{ role: "ASSESSOR" }]),
  ];
  const { code } = await projectAt("AGREED", cast);
  const version = await reads().planVersion.findFirstOrThrow({ where: { project: { code } } });
  drawn = await randomProjects(PROJECTS, { people: everybody, plan: version.content as object, seed: SEED });
});

/** Where the place tells two things of one kind apart, by that; else by what of the project it is. */
function nameOf({ kind, project, place, item }: Waiting): string {
  const which = kind === "amendment" ? `${item} ${place?.slug}` : (place?.slug ?? item ?? "");
  return `${project?.code} ${kind} ${which}`;
}

it("what waits for somebody is what the policies allow them, and nothing else, over random projects", async () => {
  const seen = new Set<string>();
  const expected = everybody.map(() => [] as string[]);
  for (const id of drawn)
    for (const [index, found] of (await allowedOf(id, everybody)).entries()) expected[index]?.push(...found);
  for (const [index, actor] of everybody.entries()) {
    const { waiting } = await myWork(actor);
    const own = waiting.filter(({ project }) => project?.code.startsWith("RR-"));
    expect({ index, waits: own.map(nameOf).sort() }).toEqual({ index, waits: expected[index]?.sort() });
    for (const { kind, project } of own) {
      seen.add(kind);
      expect(isEnded(project?.status ?? "COMPLETED")).toBe(false);
    }
  }
  expect([...seen].sort()).toEqual(WAITING_KINDS.filter((kind) => !OF_PROFILES.includes(kind)).sort());
});

it("the number beside “my work” is how many things are listed there, for everybody", async () => {
  for (const actor of everybody) expect(await waitingCount(actor)).toBe((await myWork(actor)).waiting.length);
});

it("the duties told of people who are looked after are that number of each", async () => {
  const own = await Promise.all(everybody.map(async (actor) => [actor.personId, await waitingCount(actor)] as const));
  expect(await dutiesOf([...own.map(([id]) => id), 0])).toEqual(new Map(own));
  expect(await dutiesOf([])).toEqual(new Map());
});

it("what is late or due within a week stands first, then what has waited longest, and last what is due later", async () => {
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  for (const actor of everybody) {
    const { waiting } = await myWork(actor);
    const order = waiting.map(({ dueOn, since }) =>
      dueOn ? `${dueOn <= inAWeek ? 0 : 2} ${dueOn} ${since}` : `1 ${since}`,
    );
    expect(order).toEqual([...order].sort());
  }
});

it("whatever waits for others is told to those who wait for it", async () => {
  const cards = (await Promise.all(everybody.map(myWork))).map(({ waiting, withOthers }) => ({ waiting, withOthers }));
  const asked = new Set(cards.flatMap(({ waiting }) => waiting.map(({ kind, project }) => `${kind} ${project?.code}`)));
  const SAME: Record<string, string[]> = {
    decision: ["review", "decision"],
    invitation: ["invitation"],
    wish: ["wish"],
    condition: ["condition"],
    amendment: ["amendment", "amendmentCluster"],
    merger: ["merger"],
  };
  for (const { withOthers } of cards)
    for (const { kind, project, places, clusterLead } of withOthers) {
      expect(places.length > 0 || clusterLead).toBe(true);
      if (kind === "merger") continue;
      // Everybody of whom something is asked is among the people of this test.
      expect(SAME[kind]?.some((same) => asked.has(`${same} ${project.code}`))).toBe(true);
    }
});
