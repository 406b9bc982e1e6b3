import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { ConditionView } from "@/lib/conditions/schema";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { AmendmentCard } from "@/lib/plans/amendments/present";
import type { MilestoneView } from "@/lib/progress/present";
import type { ProjectStatus } from "@/lib/project-rules/status";
import { TRANSITIONS } from "@/lib/project-rules/transitions";
import type { ProjectAbilities, ProjectView } from "@/lib/projects/present";
import type { OpenWish } from "@/lib/work/waiting/open-wishes";
import { nextStepOf } from "./next-step";
import { type Move, standsApart } from "./transition-names";

const ACTOR = { personId: 1, coordinates: [{ placeId: 1, slug: "barcelona" }] } as unknown as Actor;
const NOTHING = {
  edit: false,
  sendVersion: null,
  report: false,
  track: false,
  writeReport: false,
  answerFor: [],
  takeBackFor: [],
  transitions: [],
  waitingFor: [],
} as unknown as ProjectAbilities;
const move = (verb: string, to: ProjectStatus, reasonRequired = false): Move => ({ verb, to, reasonRequired });
const milestone = (more: Partial<MilestoneView>) =>
  ({ id: 7, title: "Built", dueOn: "2026-10-30", ...more }) as MilestoneView;
const condition = (more: Partial<ConditionView>) =>
  ({
    id: 1,
    text: "A letter",
    met: false,
    note: null,
    abilities: { report: true, decide: false },
    ...more,
  }) as ConditionView;

const stepIn = (
  status: ProjectStatus,
  abilities: Partial<ProjectAbilities>,
  {
    milestones = [] as MilestoneView[],
    conditions = [] as ConditionView[],
    health = null as ProjectView["health"],
    amendment = null as AmendmentCard | null,
    partner = "ACCEPTED",
    openWishes = [] as OpenWish[],
    reportAsked = true,
  } = {},
) => {
  const partners = [
    { role: "LEAD", side: "EU", status: "ACCEPTED" },
    { slug: "wuhan", role: "PARTNER", side: "CN", status: partner, wishes: openWishes.length ? "Two seasons." : null },
  ];
  const project = { status, health, partners, abilities: { ...NOTHING, ...abilities } } as ProjectView;
  const step = nextStepOf(project, { milestones, conditions, amendment, openWishes, reportAsked }, ACTOR);
  if (!step) return null;
  return step.kind === "move" ? step.move.verb : step.kind === "way" ? step.way : step.kind;
};

describe("what the reader can do next", () => {
  it("is the answer to an invitation before anything else", () => {
    expect(stepIn("PROPOSED", { answerFor: ["wuhan"], edit: true })).toBe("answer");
  });

  it("is to write a draft on until it can be sent, then to send it", () => {
    const waitingFor = [{ ...move("propose", "PROPOSED"), unmet: ["summaryWritten" as const] }];
    expect(stepIn("DRAFT", { edit: true, waitingFor })).toBe("plan");
    expect(stepIn("DRAFT", { edit: true, transitions: [move("propose", "PROPOSED")] })).toBe("propose");
  });

  it("is to revise what changes are asked for in before it is sent again", () => {
    const resubmit = (reasonRequired: boolean) => [move("resubmit", "PROPOSED", reasonRequired)];
    expect(stepIn("CHANGES_REQUESTED", { edit: true, transitions: resubmit(true) })).toBe("revise");
    expect(stepIn("CHANGES_REQUESTED", { edit: true, transitions: resubmit(false) })).toBe("resubmit");
  });

  it("is to write along for who does not send it", () => {
    expect(stepIn("DRAFT", { edit: true })).toBe("write");
    expect(stepIn("CHANGES_REQUESTED", { edit: true })).toBe("reviseTogether");
  });

  it("is to invite another place once nobody on the other side is left", () => {
    for (const status of ["PROPOSED", "UNDER_REVIEW", "CHANGES_REQUESTED"] as const) {
      expect(stepIn(status, { edit: true, invite: true }, { partner: "DECLINED" })).toBe("invite");
      expect(stepIn(status, { edit: true, invite: true }, { partner: "INVITED" })).not.toBe("invite");
      expect(stepIn(status, {}, { partner: "DECLINED" })).toBe(null);
    }
  });

  it("is the answer to a place that said under what it takes part, for who may give it", () => {
    const openWishes = [{ slug: "wuhan", mayAnswer: true }];
    const lead = { edit: true, transitions: [move("resubmit", "PROPOSED")] };
    expect(stepIn("PROPOSED", {}, { partner: "INVITED", openWishes })).toBe("wish");
    expect(stepIn("CHANGES_REQUESTED", lead, { partner: "INVITED", openWishes })).toBe("wish");
    expect(stepIn("PROPOSED", {}, { partner: "INVITED", openWishes: [{ slug: "wuhan", mayAnswer: false }] })).toBe(
      null,
    );
  });

  it("is the decision for who reviews", () => {
    expect(stepIn("PROPOSED", { transitions: [move("takeUp", "UNDER_REVIEW"), move("decline", "DECLINED")] })).toBe(
      "takeUp",
    );
    expect(stepIn("UNDER_REVIEW", { transitions: [move("agree", "AGREED")] })).toBe("decide");
  });

  it("is what an agreement waits for: to be answered by a place, then confirmed by a reviewer", () => {
    expect(stepIn("AGREED", { report: true }, { conditions: [condition({})] })).toBe("condition");
    const reviewer = { abilities: { report: false, decide: true } };
    expect(stepIn("AGREED", {}, { conditions: [condition(reviewer)] })).toBe(null);
    expect(stepIn("AGREED", {}, { conditions: [condition({ ...reviewer, note: "It is signed." })] })).toBe("confirm");
  });

  it("is the answer to an amendment, or one's own draft of one, before the day's work", () => {
    const amendment = (abilities: Partial<AmendmentCard["abilities"]>) =>
      ({ number: 2, place: {}, abilities: { answerFor: [], ...abilities } }) as unknown as AmendmentCard;
    const may = { track: true, report: true };
    expect(stepIn("IN_PROGRESS", may, { amendment: amendment({ answerFor: ["barcelona"] }) })).toBe("amendment");
    expect(stepIn("IN_PROGRESS", {}, { amendment: amendment({ answerForCluster: true }) })).toBe("amendment");
    expect(stepIn("IN_PROGRESS", may, { amendment: amendment({ propose: true }) })).toBe("amendmentDraft");
    expect(stepIn("IN_PROGRESS", may, { amendment: amendment({}) })).toBe("report");
  });

  it("is one's own late milestone, then the report, then the end", () => {
    const may = { track: true, report: true, writeReport: true };
    const late = milestone({ late: true, completedOn: null });
    expect(stepIn("IN_PROGRESS", may, { milestones: [late] })).toBe("milestone");
    const project = {
      status: "IN_PROGRESS",
      partners: [],
      abilities: { ...NOTHING, ...may },
    } as unknown as ProjectView;
    const expectedLate = { milestones: [{ ...late, expectedOn: "2026-12-15" }], conditions: [] };
    expect(nextStepOf(project, expectedLate, ACTOR)).toMatchObject({ date: "2026-10-30", expected: "2026-12-15" });
    const ofAnother = milestone({ ...late, place: { slug: "wuhan" } as MilestoneView["place"] });
    expect(stepIn("IN_PROGRESS", may, { milestones: [ofAnother] })).toBe("report");
    expect(stepIn("IN_PROGRESS", may, { milestones: [ofAnother], health: "STALE" })).toBe("reportDue");
    expect(stepIn("IN_PROGRESS", may, { milestones: [ofAnother], reportAsked: false })).toBe(null);
    const reached = { milestones: [milestone({ late: false, completedOn: "2026-10-01" })] };
    const waitingFor = [{ ...move("complete", "COMPLETED"), unmet: ["finalReportWritten" as const] }];
    expect(stepIn("IN_PROGRESS", { ...may, waitingFor }, reached)).toBe("finalReport");
    expect(stepIn("IN_PROGRESS", may, reached)).toBe("finalReportPart");
    expect(stepIn("IN_PROGRESS", { ...may, transitions: [move("complete", "COMPLETED")] }, reached)).toBe("complete");
  });

  it("is never what stops a project or undoes a decision", () => {
    for (const { verb, to, from } of TRANSITIONS) {
      if (!standsApart(move(verb, to))) continue;
      expect(["hold", "cancel", "withdraw", "discard", "decline", "revert", "reopen"]).toContain(verb);
      expect(stepIn(from, { transitions: [move(verb, to)] })).toBe(null);
    }
  });

  it.each(LOCALES)("is told in %s for each move that leads on, with what comes after it", (locale) => {
    const { project, transition } = messagesOf(locale);
    for (const verb of ["propose", "resubmit", "takeUp", "start", "resume", "complete"])
      expect(Object.keys(project.nextStep)).toContain(verb);
    for (const words of Object.values(transition)) expect(words.done).toMatch(/[.。]$/);
  });
});
