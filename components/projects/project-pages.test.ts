import { describe, expect, it } from "vitest";
import { STATUSES } from "@/lib/project-rules/status";
import { PAGES, type ProjectPage, pagesIn } from "./project-pages";

describe("the pages of a project", () => {
  it.each(STATUSES)("are at most five, and the others once behind them, in the status %s", (status) => {
    const { shown, more } = pagesIn(status);
    expect(shown.length).toBeLessThanOrEqual(5);
    expect(shown[0]).toBe("overview");
    expect(new Set([...shown, ...more]).size).toBe(shown.length + more.length);
  });

  it("are in a draft the plan, at work the progress, and at the end the result", () => {
    expect(pagesIn("DRAFT").shown).toEqual(["overview", "plan"]);
    expect(pagesIn("IN_PROGRESS").shown[1]).toBe("progress");
    expect(pagesIn("COMPLETED").shown[1]).toBe("finalReport");
  });

  it("are all there once it is agreed, and before only those on which something can be", () => {
    for (const status of ["AGREED", "IN_PROGRESS", "ON_HOLD", "COMPLETED"] as const)
      expect([...pagesIn(status).shown, ...pagesIn(status).more].toSorted()).toEqual(Object.keys(PAGES).toSorted());
    for (const status of ["DRAFT", "PROPOSED", "DECLINED", "WITHDRAWN"] as const)
      expect([...pagesIn(status).shown, ...pagesIn(status).more]).not.toContain("finalReport");
  });

  it.each(STATUSES)("name the one that the reader is on, in the status %s", (status) => {
    for (const here of Object.keys(PAGES) as ProjectPage[]) {
      const { shown, more } = pagesIn(status, here);
      expect([...shown, ...more].filter((page) => page === here)).toEqual([here]);
    }
  });
});
