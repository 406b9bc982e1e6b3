import { expect, it } from "vitest";
import { STATUSES } from "@/lib/project-rules/status";
import { inPhases, PHASES } from "./phases";

it("has every status in one phase, in the order of a project's life", () => {
  expect(Object.values(PHASES).flat()).toEqual([...STATUSES]);
});

it("puts columns into their phases, as many as there are", () => {
  const columns = STATUSES.filter((status) => status !== "DRAFT").map((status) => ({ status }));
  expect(inPhases(columns).map(({ phase, columns: own }) => [phase, own.length])).toEqual([
    ["toDecide", 3],
    ["underWay", 3],
    ["ended", 4],
  ]);
  expect(inPhases([{ status: "AGREED" as const }]).map(({ phase }) => phase)).toEqual(["underWay"]);
});
