import { expect, it } from "vitest";
import { check } from "@/lib/platform/field-errors";
import { LIMITS } from "@/lib/text/limits";
import { projectInput } from "./schema";

it("tells all that is wrong with a new project at once, each once", () => {
  const checked = check(projectInput, {
    lead: "barcelona",
    originalLanguage: "zh",
    title: { en: "x".repeat(LIMITS.title + 1) },
    summary: { en: "x".repeat(LIMITS.summary + 1) },
    startsOn: "2027-05-05",
    endsOn: "2026-05-05",
  });
  const told = checked.ok ? [] : checked.errors.map(({ path, code }) => `${path}: ${code}`);
  expect(told.sort()).toEqual([
    "cluster: required",
    "endsOn: endsBeforeStart",
    "summary.en: tooLong",
    "title.en: tooLong",
    "title.zh: required",
  ]);
});

it("adds no second fault to what cannot be read", () => {
  const checked = check(projectInput, {
    lead: "barcelona",
    cluster: "renewal-cohesion",
    originalLanguage: "xx",
    title: { en: "A title" },
    startsOn: "soon",
    endsOn: "2026-05-05",
  });
  expect(checked.ok ? [] : checked.errors.map(({ path }) => path).sort()).toEqual(["originalLanguage", "startsOn"]);
  const whole = check(projectInput, { lead: "barcelona", originalLanguage: "en", title: 7 });
  expect(whole.ok ? [] : whole.errors.map(({ path }) => path).sort()).toEqual(["cluster", "title"]);
});
