import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { isEnded, type ProjectStatus, STATUSES } from "./status";
import type { TransitionContext } from "./transition-context";
import { CONDITIONS, checkTransition, possibleTransitions, TRANSITIONS } from "./transitions";

const NOBODY: Actor = {
  personId: 1,
  email: "a@tandem.test",
  nameEn: "A",
  nameZh: "甲",
  locale: "en",
  sessionId: "",
  coordinates: [],
  leads: [],
  isSecretariat: false,
  isObserver: false,
  readsOnly: false,
};
const coordinator = (placeId: number): Actor => ({
  ...NOBODY,
  coordinates: [{ placeId, slug: `p${placeId}`, nameEn: "P", nameZh: "地", side: "EU" }],
});
const lead = coordinator(1);
const partner = coordinator(2);
const clusterLead: Actor = { ...NOBODY, leads: ["green-transition"] };
const secretariat: Actor = { ...NOBODY, isSecretariat: true };

const project = (status: ProjectStatus, more: Partial<TransitionContext> = {}): TransitionContext => ({
  status,
  cluster: "green-transition",
  previousStatus: null,
  workedBefore: null,
  movedBy: null,
  merged: false,
  openConditions: 0,
  revised: true,
  hasSummary: true,
  planConsistent: true,
  newVersionWritten: false,
  planAsSent: true,
  reportWritten: true,
  partners: [
    { placeId: 1, side: "EU", role: "LEAD", status: "ACCEPTED", level: "MANAGE", shared: false },
    { placeId: 2, side: "CN", role: "PARTNER", status: "ACCEPTED", level: "EDIT", shared: false },
  ],
  ...more,
});
const targets = (from: TransitionContext, actor: Actor) => possibleTransitions(from, actor).map(({ row }) => row.to);

describe("the table of moves", () => {
  it("has each move once", () => {
    const moves = TRANSITIONS.map(({ from, to, verb }) => `${from}→${to} ${verb}`);
    expect(new Set(moves).size).toBe(moves.length);
  });

  it("takes back only what a reviewer decided, for a reason", () => {
    for (const { from, to, reason } of TRANSITIONS.filter(({ verb }) => verb === "revert")) {
      expect(TRANSITIONS.find((row) => row.from === to && row.to === from)?.who).toEqual([
        "clusterLead",
        "secretariat",
      ]);
      expect(reason).toBe("required");
    }
  });

  it("leads from a draft to every status", () => {
    const reached = new Set<ProjectStatus>(["DRAFT"]);
    for (const _ of STATUSES) for (const { from, to } of TRANSITIONS) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });

  it("leads on from all but what has ended, which is only reverted or reopened, for a reason", () => {
    for (const status of STATUSES) {
      const rows = TRANSITIONS.filter(({ from }) => from === status);
      const onwards = rows.filter(({ verb }) => verb !== "revert" && verb !== "reopen");
      expect({ status, ends: onwards.length === 0 }).toEqual({ status, ends: isEnded(status) });
      if (isEnded(status)) for (const { reason } of rows) expect(reason).toBe("required");
    }
  });

  it("agrees only to what has an accepted partner on the other side", () => {
    const agreeing = TRANSITIONS.filter(({ to }) => to === "AGREED");
    expect(agreeing.length).toBeGreaterThan(0);
    for (const { conditions } of agreeing) expect(conditions).toContain("acceptedPartnerOnOtherSide");
  });

  it.each(LOCALES)("has words for every move, condition and status in %s", (locale) => {
    const { transition, problems, status } = messagesOf(locale);
    for (const { verb } of TRANSITIONS) expect(Object.keys(transition)).toContain(verb);
    for (const condition of Object.keys(CONDITIONS)) expect(Object.keys(problems)).toContain(condition);
    expect(Object.keys(status).sort()).toEqual([...STATUSES].sort());
  });
});

describe("who may move a project", () => {
  it("sends a draft: its lead alone", () => {
    expect(targets(project("DRAFT"), lead)).toEqual(["PROPOSED", "WITHDRAWN"]);
    for (const actor of [partner, clusterLead, secretariat, NOBODY])
      expect(targets(project("DRAFT"), actor)).toEqual([]);
  });

  it("reviews: the lead of its own cluster and the secretariat", () => {
    const moves = ["AGREED", "CHANGES_REQUESTED", "DECLINED"];
    expect(targets(project("UNDER_REVIEW"), clusterLead)).toEqual(moves);
    expect(targets(project("UNDER_REVIEW"), secretariat)).toEqual(moves);
    expect(targets(project("UNDER_REVIEW"), { ...NOBODY, leads: ["renewal-cohesion"] })).toEqual([]);
    expect(targets(project("UNDER_REVIEW"), lead)).toEqual(["WITHDRAWN"]);
  });

  it("does nothing for a visitor", () => {
    for (const status of STATUSES) expect(possibleTransitions(project(status), null)).toEqual([]);
  });

  it("tells why not, the first thing first", () => {
    const why = (from: TransitionContext, actor: Actor, to: ProjectStatus, reason?: string) => {
      const check = checkTransition(from, actor, { to, reason });
      return check.ok ? "ok" : check.why;
    };
    const alone = project("UNDER_REVIEW", { partners: project("DRAFT").partners.slice(0, 1) });
    expect(why(project("DRAFT"), lead, "AGREED")).toBe("noSuchMove");
    expect(why(project("UNDER_REVIEW"), lead, "AGREED")).toBe("notYours");
    expect(why(alone, clusterLead, "AGREED")).toBe("unmet");
    expect(why(project("UNDER_REVIEW"), clusterLead, "DECLINED", "  ")).toBe("reasonMissing");
    expect(why(project("UNDER_REVIEW"), clusterLead, "DECLINED", "Too much like another one.")).toBe("ok");
  });
});

describe("what must be true", () => {
  const answered = (side: string, status: "INVITED" | "ACCEPTED" | "DECLINED") =>
    project("UNDER_REVIEW", {
      partners: [
        { placeId: 1, side: "EU", role: "LEAD", status: "ACCEPTED", level: "MANAGE", shared: false },
        { placeId: 2, side, role: "PARTNER", status, level: "EDIT", shared: false },
      ],
    });
  const agrees = (from: TransitionContext) => checkTransition(from, clusterLead, { to: "AGREED" }).ok;

  it("needs a partner who accepted, on the other side", () => {
    expect(agrees(answered("CN", "ACCEPTED"))).toBe(true);
    expect(agrees(answered("CN", "INVITED"))).toBe(false);
    expect(agrees(answered("CN", "DECLINED"))).toBe(false);
    expect(agrees(answered("EU", "ACCEPTED"))).toBe(false);
  });

  it("sends a draft only with a summary, and to somebody on the other side", () => {
    const unmet = (from: TransitionContext) =>
      possibleTransitions(from, lead).find(({ row }) => row.to === "PROPOSED")?.unmet;
    expect(unmet(project("DRAFT", { hasSummary: false, partners: project("DRAFT").partners.slice(0, 1) }))).toEqual([
      "summaryWritten",
      "partnerOnOtherSide",
    ]);
    expect(unmet(project("DRAFT"))).toEqual([]);
  });

  it("ends a pause where the work was, even when it was cancelled in between", () => {
    const held = (workedBefore: ProjectStatus, previousStatus: ProjectStatus) =>
      targets(project("ON_HOLD", { workedBefore, previousStatus }), lead);
    expect(held("AGREED", "AGREED")).toEqual(["AGREED", "CANCELLED"]);
    expect(held("IN_PROGRESS", "IN_PROGRESS")).toEqual(["IN_PROGRESS", "CANCELLED"]);
    expect(held("AGREED", "CANCELLED")).toEqual(["AGREED", "CANCELLED"]);
  });

  it("starts when every condition of the agreement is met", () => {
    const unmet = (openConditions: number) =>
      possibleTransitions(project("AGREED", { openConditions }), lead).find(({ row }) => row.verb === "start")?.unmet;
    expect(unmet(1)).toEqual(["conditionsMet"]);
    expect(unmet(0)).toEqual([]);
  });

  it("reverts a decision for who made it and the secretariat, directly after it", () => {
    const agreed = (more: Partial<TransitionContext>) =>
      project("AGREED", { previousStatus: "UNDER_REVIEW", movedBy: 1, ...more });
    const reverts = (from: TransitionContext, actor: Actor) =>
      possibleTransitions(from, actor).flatMap(({ row }) => (row.verb === "revert" ? row.to : []));
    const colleague = { ...clusterLead, personId: 2 };
    expect(reverts(agreed({}), clusterLead)).toEqual(["UNDER_REVIEW"]);
    expect(reverts(agreed({}), secretariat)).toEqual(["UNDER_REVIEW"]);
    expect(reverts(agreed({}), colleague)).toEqual([]);
    expect(reverts(agreed({}), lead)).toEqual([]);
    expect(reverts(agreed({ previousStatus: "ON_HOLD" }), clusterLead)).toEqual([]);
    const declined = project("DECLINED", { previousStatus: "UNDER_REVIEW", movedBy: 1 });
    const verbs = (actor: Actor) => possibleTransitions(declined, actor).map(({ row }) => row.verb);
    expect(verbs(clusterLead)).toEqual(["revert"]);
    expect(verbs(colleague)).toEqual(["reopen"]);
  });

  it("does not take a revision from under the hands of those who began it", () => {
    const requested = (revised: boolean) =>
      project("CHANGES_REQUESTED", { previousStatus: "UNDER_REVIEW", movedBy: 1, revised });
    const check = (from: TransitionContext) =>
      checkTransition(from, clusterLead, { to: "UNDER_REVIEW", reason: "Too early." });
    expect(check(requested(false)).ok).toBe(true);
    expect(check(requested(true))).toEqual({ ok: false, why: "unmet", unmet: ["unrevised"] });
  });

  it("reopens what ended, but no discarded draft and nothing that went on in another proposal", () => {
    const withdrawn = (more: Partial<TransitionContext>) =>
      targets(project("WITHDRAWN", { previousStatus: "PROPOSED", ...more }), lead);
    expect(withdrawn({})).toEqual(["CHANGES_REQUESTED"]);
    expect(withdrawn({ merged: true })).toEqual([]);
    expect(withdrawn({ previousStatus: "DRAFT" })).toEqual([]);
    for (const actor of [lead, clusterLead, secretariat])
      expect(targets(project("COMPLETED"), actor)).toEqual(["IN_PROGRESS"]);
    expect(targets(project("CANCELLED"), lead)).toEqual([]);
    expect(targets(project("CANCELLED"), secretariat)).toEqual(["ON_HOLD"]);
  });

  it("sends a proposal again when it was revised, or with a reason why it stands", () => {
    const again = (revised: boolean, reason?: string) =>
      checkTransition(project("CHANGES_REQUESTED", { revised }), lead, { to: "PROPOSED", reason }).ok;
    expect(again(true)).toBe(true);
    expect(again(false)).toBe(false);
    expect(again(false, "The figure is right; see the second comment.")).toBe(true);
  });
});
