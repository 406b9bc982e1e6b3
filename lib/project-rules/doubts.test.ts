import { expect, it } from "vitest";
import { doubtsOf } from "./doubts";

const now = new Date("2027-03-01T10:00:00Z");
const open = { completedOn: null };
const reached = { completedOn: now };

it("a completion with open milestones is asked about, and one before the start", () => {
  const project = { milestones: [open, reached, open], startsOn: new Date("2027-04-01") };
  expect(doubtsOf(project, "COMPLETED", now)).toEqual([
    { code: "milestonesOpen", count: 2 },
    { code: "beforeStart", count: 1 },
  ]);
  expect(doubtsOf({ milestones: [reached], startsOn: new Date("2027-01-01") }, "COMPLETED", now)).toEqual([]);
  expect(doubtsOf({ milestones: [], startsOn: null }, "COMPLETED", now)).toEqual([]);
  expect(doubtsOf(project, "ON_HOLD", now)).toEqual([]);
});
