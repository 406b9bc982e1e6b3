import { describe, expect, it } from "vitest";
import { STATUSES } from "@/lib/project-rules/status";
import { PAGES, pagesIn } from "./project-pages";

describe("the pages of a project", () => {
  it.each(STATUSES)("are at most five, and lead to each of the others, in the status %s", (status) => {
    const { shown, more } = pagesIn(status);
    expect(shown.length).toBeLessThanOrEqual(5);
    expect([...shown, ...more].toSorted()).toEqual(Object.keys(PAGES).toSorted());
    expect(shown[0]).toBe("overview");
  });

  it("are in a draft the plan, at work the progress, and at the end the result", () => {
    expect(pagesIn("DRAFT").shown).toEqual(["overview", "plan"]);
    expect(pagesIn("IN_PROGRESS").shown[1]).toBe("progress");
    expect(pagesIn("COMPLETED").shown[1]).toBe("finalReport");
  });
});
