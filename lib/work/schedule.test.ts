import { expect, it } from "vitest";
import type { ProjectRow } from "@/lib/projects/row";
import { scheduleOf } from "./schedule";

const NOW = new Date("2026-11-30T09:00:00Z");
const day = (text: string | null) => (text ? new Date(`${text}T00:00:00Z`) : null);
const milestone = (title: string, dueOn: string, more: { expectedOn?: string; completedOn?: string } = {}) => ({
  id: 1,
  title,
  language: "en",
  dueOn: day(dueOn),
  expectedOn: day(more.expectedOn ?? null),
  completedOn: day(more.completedOn ?? null),
  dependsOn: [],
});
const row = (...milestones: ReturnType<typeof milestone>[]) =>
  ({ startsOn: day("2026-07-01"), endsOn: null, milestones }) as unknown as ProjectRow;

it("says what is reached, late and planned, each on the day on which it is expected, and what is next", () => {
  const schedule = scheduleOf(
    row(
      milestone("Quarters chosen", "2026-08-31", { completedOn: "2026-08-29" }),
      milestone("Designs compared", "2026-10-30", { expectedOn: "2026-12-11" }),
      milestone("First streets rebuilt", "2027-06-27"),
    ),
    NOW,
  );
  expect(schedule).toEqual({
    startsOn: "2026-07-01",
    endsOn: null,
    milestones: [
      { on: "2026-08-29", knot: "REACHED" },
      { on: "2026-12-11", knot: "LATE" },
      { on: "2027-06-27", knot: "PLANNED" },
    ],
    next: { title: "First streets rebuilt", language: "en", on: "2027-06-27" },
  });
});

it("knows nothing next where nothing is planned", () => {
  expect(scheduleOf(row(), NOW).next).toBeNull();
});
