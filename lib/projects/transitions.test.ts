import { describe, expect, it } from "vitest";
import { LOCALES, messagesOf } from "@/lib/language/messages";
import type { Actor } from "@/lib/people/actor";
import { isEnded, type ProjectStatus, STATUSES } from "./status";
import { CONDITIONS, checkTransition, type Movable, possibleTransitions, TRANSITIONS } from "./transitions";

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
};
const coordinator = (placeId: number): Actor => ({
  ...NOBODY,
  coordinates: [{ placeId, slug: `p${placeId}`, nameEn: "P", nameZh: "地", side: "EU" }],
});
const lead = coordinator(1);
const partner = coordinator(2);
const clusterLead: Actor = { ...NOBODY, leads: ["green-transition"] };
const secretariat: Actor = { ...NOBODY, isSecretariat: true };

const project = (status: ProjectStatus, more: Partial<Movable> = {}): Movable => ({
  status,
  cluster: "green-transition",
  previousStatus: null,
  revised: true,
  hasSummary: true,
  planConsistent: true,
  partners: [
    { placeId: 1, side: "EU", role: "LEAD", status: "ACCEPTED", level: "MANAGE", shared: false },
    { placeId: 2, side: "CN", role: "PARTNER", status: "ACCEPTED", level: "EDIT", shared: false },
  ],
  ...more,
});
const targets = (from: Movable, actor: Actor) => possibleTransitions(from, actor).map(({ row }) => row.to);

describe("the table of moves", () => {
  it("has each move once", () => {
    const pairs = TRANSITIONS.map(({ from, to }) => `${from}→${to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("leads from a draft to every status", () => {
    const reached = new Set<ProjectStatus>(["DRAFT"]);
    for (const _ of STATUSES) for (const { from, to } of TRANSITIONS) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });

  it("leads nowhere from what has ended, and somewhere from all else", () => {
    for (const status of STATUSES)
      expect({ status, ends: !TRANSITIONS.some(({ from }) => from === status) }).toEqual({
        status,
        ends: isEnded(status),
      });
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
    const why = (from: Movable, actor: Actor, to: ProjectStatus, reason?: string) => {
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
  const agrees = (from: Movable) => checkTransition(from, clusterLead, { to: "AGREED" }).ok;

  it("needs a partner who accepted, on the other side", () => {
    expect(agrees(answered("CN", "ACCEPTED"))).toBe(true);
    expect(agrees(answered("CN", "INVITED"))).toBe(false);
    expect(agrees(answered("CN", "DECLINED"))).toBe(false);
    expect(agrees(answered("EU", "ACCEPTED"))).toBe(false);
  });

  it("sends a draft only with a summary, and to somebody on the other side", () => {
    const unmet = (from: Movable) => possibleTransitions(from, lead).find(({ row }) => row.to === "PROPOSED")?.unmet;
    expect(unmet(project("DRAFT", { hasSummary: false, partners: project("DRAFT").partners.slice(0, 1) }))).toEqual([
      "summaryWritten",
      "partnerOnOtherSide",
    ]);
    expect(unmet(project("DRAFT"))).toEqual([]);
  });

  it("ends a pause where it began", () => {
    expect(targets(project("ON_HOLD", { previousStatus: "AGREED" }), lead)).toEqual(["AGREED", "CANCELLED"]);
    expect(targets(project("ON_HOLD", { previousStatus: "IN_PROGRESS" }), lead)).toEqual(["IN_PROGRESS", "CANCELLED"]);
  });

  it("sends a proposal again when it was revised, or with a reason why it stands", () => {
    const again = (revised: boolean, reason?: string) =>
      checkTransition(project("CHANGES_REQUESTED", { revised }), lead, { to: "PROPOSED", reason }).ok;
    expect(again(true)).toBe(true);
    expect(again(false)).toBe(false);
    expect(again(false, "The figure is right; see the second comment.")).toBe(true);
  });
});
