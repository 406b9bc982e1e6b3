import { expect, it } from "vitest";
import { foundThrough } from "./catalogue";
import type { ProfileCard } from "./present";

const clusters: Record<string, string> = { mobility: "renewal-cohesion", health: "innovation-ecosystems" };
const clusterOf = (theme: string) => (clusters[theme] ? { code: clusters[theme] } : undefined);

it("a place says why it is found where the labels printed for it would not have found it", () => {
  const larissa = { themes: ["health"], themesOffered: ["mobility"], themesSought: ["health"] } as ProfileCard;
  const mobility = { offered: ["mobility"], sought: [] };
  const nothing = { offered: [], sought: [] };
  expect(foundThrough(larissa, { theme: ["mobility"] }, clusterOf)).toEqual(mobility);
  expect(foundThrough(larissa, { cluster: ["renewal-cohesion"], theme: ["health"] }, clusterOf)).toEqual(mobility);
  expect(foundThrough(larissa, { theme: ["mobility", "health"] }, clusterOf)).toEqual(nothing);
  expect(foundThrough(larissa, { side: ["EU"] }, clusterOf)).toEqual(nothing);
});
