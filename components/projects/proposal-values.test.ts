import { describe, expect, it } from "vitest";
import { check } from "@/lib/platform/field-errors";
import { projectEdit, projectInput } from "@/lib/projects/schema";
import { changedFields, editOf, emptyValues, inputOf, withFields } from "./proposal-values";

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

  it("sends only what was changed, and what was emptied as null", () => {
    const after = { ...written, "title.zh": "超级街区", "summary.en": "", themes: ["urban-agenda", "mobility"] };
    expect(changedFields(written, after)).toEqual(["title.zh", "summary.en"]);
    const edit = editOf(written, after);
    expect(edit).toEqual({ title: { zh: "超级街区" }, summary: { en: null } });
    expect(check(projectEdit, edit).ok).toBe(true);
  });

  it("does not take a browser's line ends for a change", () => {
    expect(changedFields(written, { ...written, "summary.en": "Two quarters.\r\n\r\nOne street each.\r\n" })).toEqual(
      [],
    );
  });

  it("can be put together from two versions, field by field", () => {
    const theirs = { ...written, "title.en": "Superblocks, two ways", startsOn: "2027-01-01" };
    const mine = { ...written, "title.en": "Superilles", cluster: "green-transition" };
    expect(withFields(theirs, mine, ["cluster"])).toEqual({ ...theirs, cluster: "green-transition" });
  });
});
