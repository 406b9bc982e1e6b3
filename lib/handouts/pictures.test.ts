import { expect, it } from "vitest";
import ProjectPicture from "@/app/[locale]/projects/[code]/opengraph-image";
import { LOCALES } from "@/lib/language/locales";
import { pngOf } from "@/lib/print/picture";
import { type Shape, svg } from "@/lib/print/shapes";
import { profileBySlug } from "@/lib/profiles/queries";
import { taxonomy } from "@/lib/taxonomy/queries";
import { projectByCode } from "@/lib/workflow/queries";
import { rawDatabase, useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { agreedClusters } from "./agreed-clusters";
import { SIZE } from "./picture-size";
import { placePicture } from "./place-picture";
import { projectPicture } from "./project-picture";

useDatabase();

/** Whether a shape lies within the picture, by the box around all points of its path in absolute terms. */
function isWithin({ d }: Shape): boolean {
  let [x, y] = [0, 0];
  for (const [, letter = "", rest = ""] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    const relative = letter === letter.toLowerCase();
    const along = (value: number, from: number) => (relative ? from + value : value);
    if (/h/i.test(letter)) x = along(numbers.at(-1) ?? 0, x);
    else if (/v/i.test(letter)) y = along(numbers.at(-1) ?? 0, y);
    else if (numbers.length > 1) [x, y] = [along(numbers.at(-2) ?? 0, x), along(numbers.at(-1) ?? 0, y)];
    if (x < -0.5 || x > SIZE.width + 0.5 || y < -0.5 || y > SIZE.height + 0.5) return false;
  }
  return true;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

async function ofPlace(slug: string, locale: "en" | "zh") {
  const profile = await profileBySlug(slug, null);
  if (!profile) throw new Error("no such place");
  return placePicture(profile, await agreedClusters(slug), await taxonomy(), locale);
}

it("draws a place whatever it is called, within the picture", async () => {
  for (const name of [
    "Xi'an",
    "Brașov / София / Huế",
    "𠮷野 😀",
    "한국",
    "x\u0304\u200b",
    "A very long name of a ".repeat(9),
  ]) {
    await rawDatabase().place.update({ where: { slug: "xi-an" }, data: { nameEn: name, nameZh: name } });
    for (const locale of LOCALES) {
      const shapes = await ofPlace("xi-an", locale);
      // What is filled: only strands lead out of it, to the other side.
      for (const shape of shapes.filter(({ fill }) => fill)) expect(shape, name).toSatisfy(isWithin);
      expect((await pngOf(shapes, SIZE)).subarray(0, 4)).toEqual(PNG);
    }
  }
});

it("draws what is not agreed dashed, and what is as one line", async () => {
  const cast = await people();
  const dashes = async (code: string) =>
    (await projectPicture(await projectByCode(code, null), await taxonomy(), "en")).filter(({ dash }) => dash).length;
  expect(await dashes((await projectAt("PROPOSED", cast)).code)).toBe(1);
  expect(await dashes((await projectAt("AGREED", cast)).code)).toBe(0);
  // A place has a strand for each of its clusters: solid where something is agreed.
  const strands = (await ofPlace("barcelona", "en")).filter(({ d, stroke }) => stroke && d.includes("C"));
  expect(strands.some(({ dash }) => !dash)).toBe(true);
  expect(svg(strands, SIZE)).not.toMatch(/NaN|undefined/);
});

it("draws no draft, whoever asks for it", async () => {
  const { code } = await projectAt("DRAFT", await people());
  const picture = ProjectPicture({ params: Promise.resolve({ locale: "en", code }) });
  await expect(picture).rejects.toMatchObject({ digest: expect.stringContaining("404") });
});
