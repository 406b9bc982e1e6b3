import { expect, test } from "vitest";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { PartnerStatus } from "@/prisma/generated/enums";
import { drawnThread } from "./drawn-thread";

const project = (status: ProjectStatus, partners: [string, PartnerStatus][], milestones = [0, 0, 0]) => {
  const [done = 0, late = 0, total = 0] = milestones;
  return {
    status,
    lead: { side: "EU" },
    partners: partners.map(([side, answer]) => ({ side, status: answer })),
    milestones: { done, late, total },
  };
};

test("an end is open until every place of its side has answered, and gone when all have said no", () => {
  expect(drawnThread(project("PROPOSED", [["CN", "INVITED"]])).ends).toEqual({ LEFT: "ANSWERED", RIGHT: "OPEN" });
  const one: [string, PartnerStatus][] = [
    ["CN", "INVITED"],
    ["CN", "ACCEPTED"],
  ];
  expect(drawnThread(project("PROPOSED", one)).ends.RIGHT).toBe("OPEN");
  expect(drawnThread(project("PROPOSED", [["CN", "ACCEPTED"]])).ends).toEqual({ LEFT: "ANSWERED", RIGHT: "ANSWERED" });
  expect(drawnThread(project("PROPOSED", [["EU", "INVITED"]])).ends.LEFT).toBe("OPEN");
  // Whom the agreement left out is waited for no more.
  expect(drawnThread(project("AGREED", one)).ends.RIGHT).toBe("ANSWERED");
  expect(drawnThread(project("PROPOSED", [["CN", "DECLINED"]])).ends.RIGHT).toBeNull();
});

test("the line is solid once it is agreed, and pale when it was given up, before or after that", () => {
  const drawn = (status: ProjectStatus) => {
    const { agreed, pale } = drawnThread(project(status, []));
    return `${agreed ? "solid" : "dashed"}${pale ? ", pale" : ""}`;
  };
  expect(drawn("CHANGES_REQUESTED")).toBe("dashed");
  expect(drawn("ON_HOLD")).toBe("solid");
  expect(drawn("COMPLETED")).toBe("solid");
  expect(drawn("WITHDRAWN")).toBe("dashed, pale");
  expect(drawn("DECLINED")).toBe("dashed, pale");
  expect(drawn("CANCELLED")).toBe("solid, pale");
});

test("its milestones are knots, as many as can be told from each other", () => {
  expect(drawnThread(project("IN_PROGRESS", [], [1, 1, 4])).knots).toEqual(["REACHED", "LATE", "PLANNED", "PLANNED"]);
  expect(drawnThread(project("IN_PROGRESS", [], [1, 1, 9])).knots).toEqual([]);
});
