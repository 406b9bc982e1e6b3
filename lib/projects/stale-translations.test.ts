import { beforeAll, expect, it } from "vitest";
import { digestOf, isBehind } from "@/lib/plan-model/text";
import { answerAmendment } from "@/lib/plans/amendments/commands/answer";
import { editAmendment, openAmendment } from "@/lib/plans/amendments/commands/draft";
import { moveAmendment } from "@/lib/plans/amendments/commands/move";
import { editProject } from "@/lib/workflow/edit";
import { answer } from "@/lib/workflow/partners";
import { projectByCode } from "@/lib/workflow/queries";
import { transitionProject } from "@/lib/workflow/transition";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, people, projectAt } from "../../test/fixtures/projects";
import type { ProjectEdit } from "./schema";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const state = async (code: string) => {
  const { title, summary, version } = await projectByCode(code, cast.barcelona);
  return { version, behind: { title: isBehind(title, "en"), summary: isBehind(summary, "en") } };
};
const edit = async (code: string, change: ProjectEdit) => {
  await editProject(cast.barcelona, code, (await state(code)).version, change);
  return (await state(code)).behind;
};

it("says of a translated title and summary that they are behind once their original changes, and no sooner", async () => {
  const { code } = await projectAt("DRAFT", cast);
  expect(await edit(code, { title: { zh: "安静的街道" }, summary: { zh: "两座城市测量安静。" } })).toEqual({
    title: false,
    summary: false,
  });
  expect(await edit(code, { title: { en: "Quieter streets" } })).toEqual({ title: true, summary: false });
  expect(await edit(code, { summary: { en: "Three streets." }, sdgs: [11] })).toEqual({ title: true, summary: true });
  expect(await edit(code, { title: { zh: "更安静的街道" } })).toEqual({ title: false, summary: true });
  expect(await edit(code, { summary: { of: digestOf("Three streets.") } })).toEqual({ title: false, summary: false });
  expect(await edit(code, { title: { zh: null, en: "Streets" } })).toEqual({ title: false, summary: false });
  expect(await edit(code, { title: { zh: "街道" } })).toEqual({ title: false, summary: false });
});

it("takes a translation that was there before for one of the present original", async () => {
  const { code } = await projectAt("DRAFT", cast);
  await rawDatabase().project.update({ where: { code }, data: { titleZh: "安静的街道", titleOf: null } });
  expect((await state(code)).behind.title).toBe(false);
  expect((await edit(code, { title: { en: "Loud streets" } })).title).toBe(true);
});

it("says so too when an amendment changes the original alone", async () => {
  const { code } = await projectAt("DRAFT", cast);
  await edit(code, { title: { zh: "安静的街道" } });
  await transitionProject(cast.barcelona, code, { to: "PROPOSED" });
  await answer(cast.wuhan, code, "wuhan", 1, { status: "ACCEPTED" });
  for (const to of ["UNDER_REVIEW", "AGREED"] as const) await transitionProject(cast.lead, code, { to, version: 1 });
  const { number, version } = await openAmendment(cast.barcelona, code, { why: "Louder.", language: "en" });
  const title = { en: "Loud streets", zh: "安静的街道" };
  await editAmendment(cast.barcelona, code, number, version, { title });
  await moveAmendment(cast.barcelona, code, number, { to: "PROPOSED" });
  await answerAmendment(cast.wuhan, code, number, { accepted: true });
  expect((await state(code)).behind).toEqual({ title: true, summary: false });
});
