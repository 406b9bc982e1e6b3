import { beforeAll, expect, it } from "vitest";
import { transitionProject } from "@/lib/workflow/transition";
import { useDatabase } from "@/test/database";
import { type People, people, projectAt } from "@/test/fixtures/projects";
import { report } from "./commands/report";
import { writePart } from "./commands/write-part";
import { nextReportsOf } from "./next-report";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

it("tells whoever reports what the places wrote, what was last said and when the next one is due", async () => {
  const { code } = await projectAt("IN_PROGRESS", cast);
  await writePart(cast.wuhan, code, "wuhan", 0, { body: "Two streets are planted.", language: "en" });
  const read = async () => {
    const [found] = await nextReportsOf(cast.barcelona, [code]);
    return { ...found, parts: found?.parts.map(({ place, part }) => [place.slug, part?.body ?? null]) };
  };
  expect(await read()).toMatchObject({
    code,
    parts: [
      ["barcelona", null],
      ["wuhan", "Two streets are planted."],
    ],
    last: null,
    nextDueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  });
  await report(cast.barcelona, code, { body: "It goes well.", language: "en" });
  expect(await read()).toMatchObject({
    parts: [
      ["barcelona", null],
      ["wuhan", null],
    ],
    last: { body: "It goes well." },
  });
});

it("tells nobody else, and nothing of what does not run", async () => {
  const { code } = await projectAt("IN_PROGRESS", cast);
  for (const other of [cast.wuhan, cast.lead, cast.secretariat]) expect(await nextReportsOf(other, [code])).toEqual([]);
  const { code: proposed } = await projectAt("PROPOSED", cast);
  expect(await nextReportsOf(cast.barcelona, [proposed])).toEqual([]);
  await transitionProject(cast.barcelona, code, { to: "ON_HOLD", reason: "The street is dug up." });
  expect(await nextReportsOf(cast.barcelona, [code])).toMatchObject([{ code, nextDueOn: null }]);
});
