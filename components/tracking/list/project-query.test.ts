import { describe, expect, it } from "vitest";
import { without } from "@/lib/tracking/filter";
import { projectQuery, projectsHref } from "./project-query";

const known = {
  cluster: new Set<string>(),
  theme: new Set(["mobility"]),
  challenge: new Set<string>(),
  place: new Set(["wuhan"]),
  side: new Set<string>(),
};

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
    expect(projectsHref("en", { filter: without(query.filter, { group: "status", value: "AGREED" }) })).toBe(
      "/en/projects?status=ON_HOLD",
    );
  });
});
