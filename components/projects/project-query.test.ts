import { describe, expect, it } from "vitest";
import { projectQuery, projectsHref, without } from "./project-query";

const known = (_: string, value: string) => value !== "no-such-thing";

describe("the address of the list of projects", () => {
  it("leaves out what does not exist", () => {
    const search = { status: ["AGREED", "LOST"], cluster: "no-such-thing", place: "wuhan", cursor: "'; --" };
    expect(projectQuery(search, known)).toEqual({ filter: { status: ["AGREED"], place: ["wuhan"] } });
  });

  it("comes back from what it asks for", () => {
    const query = projectQuery({ q: " water ", theme: ["mobility", "mobility"], cursor: "GT-2026-001" }, known);
    expect(projectsHref("zh", query)).toBe("/zh/projects?q=water&theme=mobility&cursor=GT-2026-001");
  });

  it("begins at the first page when a filter is removed", () => {
    const query = projectQuery({ status: ["AGREED", "ON_HOLD"], cursor: "GT-2026-001" }, known);
    expect(projectsHref("en", without(query, "status", "AGREED"))).toBe("/en/projects?status=ON_HOLD");
  });
});
