import { describe, expect, it } from "vitest";
import type { MilestoneView } from "@/lib/progress/present";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { PartnerView, ProjectView } from "@/lib/projects/present";
import { blockersOf } from "./blockers";

const partner = (slug: string, side: string, role: PartnerView["role"], status: PartnerView["status"]) =>
  ({ slug, side, role, status, name: { en: slug, zh: slug } }) as PartnerView;
const lead = partner("barcelona", "EU", "LEAD", "ACCEPTED");
const project = (status: ProjectStatus, wuhan: PartnerView["status"] = "ACCEPTED") =>
  ({
    status,
    statusSince: "2026-11-24T00:00:00Z",
    summary: { en: "Text", zh: null },
    partners: [lead, partner("wuhan", "CN", "PARTNER", wuhan)],
  }) as ProjectView;
const milestone = (title: string, dueOn: string, late: boolean, completedOn: string | null = null) =>
  ({ title, dueOn, late, completedOn }) as MilestoneView;
const notified = (status: ProjectStatus, wuhan?: PartnerView["status"], milestones: MilestoneView[] = []) =>
  blockersOf(project(status, wuhan), milestones).map(({ key, place, title }) => [key, title ?? place?.slug]);

describe("what a project waits for", () => {
  it("is the answer of an invited place and the review", () => {
    expect(notified("PROPOSED", "INVITED")).toEqual([
      ["answer", "wuhan"],
      ["takeUp", "barcelona"],
    ]);
  });

  it("names what an agreement lacks", () => {
    expect(notified("UNDER_REVIEW", "DECLINED").map(([key]) => key)).toEqual(["decide", "noneAccepted"]);
    expect(notified("UNDER_REVIEW").map(([key]) => key)).toEqual(["decide"]);
  });

  it("is every late milestone and the next one", () => {
    const plan = [
      milestone("Measured", "2026-05-01", false, "2026-05-02"),
      milestone("Compared", "2026-06-01", true),
      milestone("Built", "2027-01-01", false),
      milestone("Opened", "2027-06-01", false),
    ];
    expect(notified("IN_PROGRESS", "ACCEPTED", plan)).toEqual([
      ["lateMilestone", "Compared"],
      ["milestone", "Built"],
    ]);
    expect(notified("IN_PROGRESS")).toEqual([["noMilestone", "barcelona"]]);
  });

  it("is nothing once it has ended", () => {
    expect(notified("DECLINED", "INVITED").map(([key]) => key)).toEqual(["ended"]);
  });
});
