import fc from "fast-check";
import { expect } from "vitest";
import * as project from "@/app/api/v1/projects/[code]/route";
import * as versions from "@/app/api/v1/projects/[code]/versions/route";
import * as workingCopy from "@/app/api/v1/projects/[code]/working-copy/route";
import { reads } from "@/lib/platform/database";
import { isAwaitingDecision, isEditable, isSent } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import { followed } from "./assessments";
import { type Model, maySendVersion, type Name, sentCopy, statusOf, takesPart } from "./model";
import { expectFits, type Real, seen } from "./runner";

const editing = fc
  .record({ who: fc.constantFrom<Name>("barcelona", "barcelona", "wuhan", "chengdu", "lead"), dice: fc.nat(4) })
  .map(({ who, dice }) => ({
    name: `${who} edits`,
    isTime: (model: Model) => dice === 0 || isEditable(statusOf(model)),
    async run(model: Model, { code, ask }: Real) {
      const read = await ask("barcelona", project.GET, { params: { code } });
      const { version } = (await read.json()) as ProjectView;
      const summary = `Written ${model.events} times.`;
      const body = { summary: { en: summary } };
      const given = { method: "PATCH", params: { code }, body, headers: seen(version) };
      const allowed = takesPart(model, who) && isEditable(statusOf(model));
      expectFits(await ask(who, project.PATCH, given), allowed, { who, edits: true, way: model.way });
      if (!allowed) return;
      if (isSent(statusOf(model))) model.copy = summary;
      else model.plan.summary = summary;
      model.revised = true;
      model.events += 1;
    },
  }));

const sending = (anybody: fc.Arbitrary<Name>) =>
  fc.record({ who: anybody, astray: fc.nat(5).map((dice) => dice === 0) }).map(({ who, astray }) => ({
    name: `${who} sends a new version`,
    isTime: (model: Model) => astray || isAwaitingDecision(statusOf(model)),
    async run(model: Model, { code, ask }: Real) {
      const by = astray ? who : "barcelona";
      const response = await ask(by, versions.POST, { method: "POST", params: { code }, body: {} });
      const allowed = maySendVersion(model, by);
      expectFits(response, allowed, { by, sends: true, way: model.way, versions: model.versions });
      if (!allowed) return;
      sentCopy(model);
      followed(model);
      model.events += 1;
    },
  }));

const discarding = (anybody: fc.Arbitrary<Name>) =>
  fc.record({ who: anybody, dice: fc.nat(2) }).map(({ who, dice }) => ({
    name: `${who} discards the new version`,
    isTime: ({ copy }: Model) => dice === 0 && copy !== null,
    async run(model: Model, { code, ask }: Real) {
      const row = await reads().workingCopy.findFirst({ where: { project: { code } } });
      const given = { method: "DELETE", params: { code }, headers: seen(row?.version ?? 1) };
      const allowed = who === "barcelona";
      expectFits(await ask(who, workingCopy.DELETE, given), allowed, { who, discards: true });
      if (!allowed) return;
      model.copy = null;
      model.revised = false;
      model.events += 1;
    },
  }));

/** Steps of writing, for the play: an edit, the sending of what is written as a new version, and giving it up. */
export const writingBy = (anybody: fc.Arbitrary<Name>) => [editing, sending(anybody), discarding(anybody)] as const;

/** What is written after the sending is read by those who may write it, and by nobody else before it is sent. */
export async function expectUnread(model: Model, { code, ask }: Real): Promise<void> {
  if (!isSent(statusOf(model))) return;
  const readBy = async (who: Name) => {
    const answer = await ask(who, project.GET, { params: { code } });
    return ((await answer.json()) as ProjectView).summary.en;
  };
  for (const who of ["visitor", "lead", "otherLead", "secretariat"] as const)
    expect({ who, read: await readBy(who) }).toEqual({ who, read: model.plan.summary });
  expect(await readBy("barcelona")).toBe(model.copy ?? model.plan.summary);
}
