import { expect, it } from "vitest";
import { readTaxonomyFile } from "@/lib/taxonomy/taxonomy-file";
import { taxonomyFileSchema } from "./taxonomy-file";

const file = readTaxonomyFile();
const faultsOf = (themes: typeof file.themes) =>
  taxonomyFileSchema.safeParse({ ...file, themes }).error?.issues.map(({ message }) => message) ?? [];

it("pairs each subject that the programme names twice, once for cities and once for regions", () => {
  const pairs = file.themes
    .filter(({ scope, twin }) => scope === "CITY" && twin)
    .map(({ code, twin }) => `${code} ${twin}`);
  expect(pairs).toEqual([
    "urban-food-systems agri-food-systems",
    "cultural-tourism tourism-culture",
    "education-clusters education-skills",
  ]);
});

it("refuses twins that do not name each other, or are of the same scope", () => {
  const changed = (code: string, twin: string | undefined) =>
    file.themes.map((theme) => (theme.code === code ? { ...theme, twin } : theme));
  expect(faultsOf(file.themes)).toEqual([]);
  expect(faultsOf(changed("tourism-culture", undefined))).toHaveLength(1);
  expect(faultsOf(changed("mobility", "health"))).toHaveLength(1);
});
