import { expect, it } from "vitest";
import type { MilestoneView } from "@/lib/progress/present";
import { milestoneState } from "./milestone-state";

const stateOf = (milestone: Partial<MilestoneView>) =>
  milestoneState({ completedOn: null, health: "ON_TRACK", dueOn: "2020-01-01", ...milestone } as MilestoneView, "en");

it("says of a milestone only what does not go as planned, each with a shape of its own", () => {
  expect(stateOf({})).toEqual({ shape: "○", health: null, inWords: null });
  expect(stateOf({ health: "AT_RISK" })).toEqual({ shape: "◆", health: "AT_RISK", inWords: "at risk" });
  expect(stateOf({ health: "LATE" })).toMatchObject({
    shape: "▲",
    inWords: expect.stringMatching(/^[\d,]+ days late$/),
  });
  expect(stateOf({ completedOn: "2026-10-01", health: null })).toEqual({ shape: "●", health: null, inWords: null });
});
