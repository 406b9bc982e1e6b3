import { expect, it } from "vitest";
import { bodyOf } from "./round-body";

it("reads the longest a part may be as any other number", () => {
  const form = new FormData();
  form.set("longest-basics", "1.500");
  form.set("longest-results", "１，２００");
  form.set("longest-risks", "12,5");
  expect(bodyOf(form).requirements).toEqual({
    basics: { required: false, longest: 1500 },
    results: { required: false, longest: 1200 },
  });
});
