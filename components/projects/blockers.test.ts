import { describe, expect, it } from "vitest";
import type { ConditionView } from "@/lib/conditions/schema";
import type { MilestoneView } from "@/lib/progress/present";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { PartnerView, ProjectView } from "@/lib/projects/present";
import { blockersOf } from "./blockers";
import type { NextStep } from "./next-step";

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

  it("is an answer to the place that said under what it takes part, then that place's own", () => {
    const wished = { ...partner("wuhan", "CN", "PARTNER", "INVITED"), wishes: "Two seasons." };
    const proposed = { ...project("PROPOSED"), partners: [lead, wished] };
    const open = [{ slug: "wuhan", mayAnswer: false }];
    const [first, ...rest] = blockersOf(proposed, [], [], null, open);
    expect(first).toMatchObject({ key: "wish", place: { slug: "wuhan" }, title: "Two seasons." });
    expect(rest.map(({ key }) => key)).toEqual(["takeUp"]);
    expect(blockersOf(proposed, []).map(({ key }) => key)).toEqual(["wished", "takeUp"]);
    const step: NextStep = { kind: "way", way: "wish", path: "", place: wished };
    expect(blockersOf(proposed, [], [], step, open).map(({ key }) => key)).toEqual(["takeUp"]);
  });

  it("names what an agreement lacks", () => {
    expect(notified("UNDER_REVIEW", "INVITED").map(([key]) => key)).toEqual(["answer", "decide", "noneAccepted"]);
    expect(notified("UNDER_REVIEW").map(([key]) => key)).toEqual(["decide"]);
  });

  it("is another invitation, once all have declined", () => {
    for (const status of ["PROPOSED", "UNDER_REVIEW", "CHANGES_REQUESTED"] as const)
      expect(notified(status, "DECLINED")[0]).toEqual(["noneInvited", "barcelona"]);
  });

  it("counts invitations that are too many to be listed", () => {
    const eleven = Array.from({ length: 11 }, (_, index) => partner(`place-${index}`, "CN", "PARTNER", "INVITED"));
    const [first, ...rest] = blockersOf({ ...project("PROPOSED"), partners: [lead, ...eleven] }, []);
    expect(first).toMatchObject({ key: "answers", places: eleven });
    expect(rest.map(({ key }) => key)).toEqual(["takeUp"]);
  });

  it("is no milestone, which stands in the list of its progress, but what follows when all are reached", () => {
    const plan = [
      milestone("Measured", "2026-05-01", false, "2026-05-02"),
      milestone("Compared", "2026-06-01", true),
      milestone("Built", "2027-01-01", false),
      milestone("Opened", "2027-06-01", false),
    ];
    expect(notified("IN_PROGRESS", "ACCEPTED", plan)).toEqual([]);
    expect(notified("IN_PROGRESS", "ACCEPTED", plan.slice(0, 1))).toEqual([["allReached", "barcelona"]]);
    expect(notified("IN_PROGRESS")).toEqual([["noMilestone", "barcelona"]]);
  });

  it("is nothing once it has ended", () => {
    expect(notified("DECLINED", "INVITED")).toEqual([]);
  });

  it("is told once: not again where it is the reader's own next step", () => {
    const condition = (text: string) => ({ text, met: false, dueOn: null }) as ConditionView;
    const keysBeside = (step: NextStep, status: ProjectStatus, conditions: ConditionView[] = []) =>
      blockersOf(project(status), [], conditions, step).map(({ key, title }) => title ?? key);
    const move = (verb: string) => ({ kind: "move", move: { verb } }) as NextStep;
    expect(keysBeside(move("start"), "AGREED")).toEqual([]);
    expect(keysBeside(move("takeUp"), "PROPOSED")).toEqual([]);
    const own = { kind: "way", way: "condition", path: "", title: "Name the school" } as const;
    expect(keysBeside(own, "AGREED", [condition("Name the school"), condition("Say who pays")])).toEqual([
      "Say who pays",
    ]);
  });
});
