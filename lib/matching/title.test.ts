import { expect, it } from "vitest";
import { sharedScope } from "./scope";
import { cooperationTitle } from "./title";

const theme = (code: string, cluster: string, twin: string | null, en: string, zh: string) => ({
  ...{ code, cluster, twin, scope: "CITY" as const },
  name: { en, zh },
});
const THEMES = [
  theme("circular", "green", null, "Circular economy", "循环经济"),
  theme("gardens", "green", "farms", "Urban gardens", "城市花园"),
  theme("farms", "green", "gardens", "Farming", "农业"),
  theme("mobility", "renewal", null, "Mobility", "出行"),
];
const named = (code: string) => ({ en: code, zh: code });
const taxonomy = {
  clusters: ["green", "renewal"].map((code) => ({
    ...{ code, colour: code, name: named(code), shortName: named(code) },
    themes: THEMES.filter(({ cluster }) => cluster === code),
  })),
  theme: (code: string) => THEMES.find((one) => one.code === code),
  twinOf: (code: string) => THEMES.find((one) => one.code === code)?.twin ?? undefined,
};
const PLACES: Parameters<typeof cooperationTitle>[2] = [
  { en: "Barcelona", zh: "巴塞罗那" },
  { en: "Liuzhou", zh: "柳州" },
];
const titleOf = (mine: string[], theirs: string[]) =>
  cooperationTitle([mine, theirs], sharedScope(mine, theirs, taxonomy), PLACES, taxonomy);

it("is the theme that both name, and who they are, the one that leads first", () => {
  expect(titleOf(["mobility", "circular"], ["circular"])).toEqual({
    en: "Circular economy: Barcelona and Liuzhou",
    zh: "循环经济：巴塞罗那与柳州",
  });
});

it("names a twin as the place that leads calls it", () => {
  expect(titleOf(["farms"], ["gardens"])?.en).toBe("Farming: Barcelona and Liuzhou");
});

it("is left to write where the two name nothing together", () => {
  expect(titleOf(["mobility"], ["circular"])).toBeNull();
});
