import { describe, expect, it } from "vitest";
import { check } from "@/lib/platform/field-errors";
import { projectInput } from "@/lib/projects/schema";
import { emptyValues, inputOf } from "./proposal-values";

const written = {
  ...emptyValues("en", "barcelona", ["wuhan"]),
  "title.en": "Superblocks",
  "summary.en": "Two quarters.\n\nOne street each.",
  cluster: "renewal-cohesion",
  themes: ["mobility", "urban-agenda"],
};

describe("a proposal's form", () => {
  it("makes an input that the server's own schema takes", () => {
    expect(check(projectInput, inputOf(written, "PROPOSED"))).toMatchObject({
      ok: true,
      value: { lead: "barcelona", title: { en: "Superblocks", zh: null }, startsOn: null },
    });
  });

  it("is refused at the field that is missing", () => {
    const result = check(projectInput, inputOf({ ...written, "title.en": " ", cluster: "" }, "DRAFT"));
    expect(result.ok || result.errors.map(({ path, code }) => [path, code])).toEqual([
      ["cluster", "required"],
      ["title.en", "required"],
    ]);
  });
});
