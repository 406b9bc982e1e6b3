import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { writtenReports } from "@/lib/final-report/facts";
import { reportOf } from "@/lib/final-report/queries";
import { textsIn } from "@/lib/plan-model/text";
import { reads } from "@/lib/platform/database";
import { STATUSES } from "@/lib/project-rules/status";
import { storage } from "@/lib/storage/storage";
import { taxonomy } from "@/lib/taxonomy/queries";
import { rawDatabase, useDatabase } from "@/test/database";
import { DEMONSTRATION_ACCOUNTS, MAIN_ACCOUNTS } from "./accounts";
import { loadDemonstration, SCENARIOS } from "./load";

useDatabase({ demonstration: true });

const counts = async () => ({
  people: await reads().person.count(),
  projects: await reads().project.count(),
  transitions: await reads().transition.count(),
  comments: await reads().comment.count(),
});

describe("the demonstration", () => {
  it("has projects in every status", async () => {
    const rows = await reads().project.findMany({ select: { status: true } });
    expect([...new Set(rows.map(({ status }) => status))].sort()).toEqual([...STATUSES].sort());
  });

  it("tells each history in order, up to today", async () => {
    const projects = await reads().project.findMany({ include: { transitions: { orderBy: { seq: "asc" } } } });
    for (const { transitions } of projects) {
      const times = transitions.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(Math.max(...times)).toBeLessThanOrEqual(Date.now());
    }
  });

  it("was decided on what had been sent last, which differs from what was sent before", async () => {
    const projects = await reads().project.findMany({
      include: { transitions: true, planVersions: { where: { cause: "SENT" }, orderBy: { number: "asc" } } },
    });
    const decided = projects.flatMap(({ code, planVersions, transitions }) =>
      transitions
        .filter(({ to }) => to === "AGREED" || to === "CHANGES_REQUESTED")
        .map(({ at, planVersion }) => ({ code, planVersion, sent: planVersions.findLast((sent) => sent.at <= at) })),
    );
    expect(decided.length).toBeGreaterThan(3);
    for (const { code, planVersion, sent } of decided) expect([code, planVersion]).toEqual([code, sent?.number]);
    for (const { code, planVersions } of projects) {
      const said = planVersions.map(({ fingerprint }) => fingerprint);
      expect([code, new Set(said).size]).toEqual([code, said.length]);
    }
  });

  it("lists two coordinators on each side, a lead for each cluster, the secretariat and an observer", async () => {
    const roles = MAIN_ACCOUNTS.map(({ membership }) => membership);
    const leads = roles.flatMap((role) => (role.role === "CLUSTER_LEAD" ? role.cluster : []));
    expect(leads.sort()).toEqual((await taxonomy()).clusters.map(({ code }) => code).sort());
    for (const one of ["SECRETARIAT", "OBSERVER"]) expect(roles.filter(({ role }) => role === one)).toHaveLength(1);
    const places = roles.flatMap((role) => (role.role === "COORDINATOR" ? role.place : []));
    const sides = await reads().place.findMany({ where: { slug: { in: places } }, select: { sideCode: true } });
    expect(sides.map(({ sideCode }) => sideCode).sort()).toEqual(["CN", "CN", "EU", "EU"]);
  });

  it("consists of people who are marked as invented, each of whom some project needs", async () => {
    expect(await reads().person.count({ where: { isDemonstration: false } })).toBe(0);
    const needed = new Set(SCENARIOS.flatMap(({ lead, partners }) => [lead, ...partners]));
    for (const { membership } of DEMONSTRATION_ACCOUNTS)
      if (membership.role === "COORDINATOR") expect(needed).toContain(membership.place);
  });

  it("has coordinators who consent to be named, some with their e-mail, and one who does not", async () => {
    const people = await reads().person.findMany({ select: { email: true, shownAs: true } });
    const shown = MAIN_ACCOUNTS.filter(({ membership }) => membership.role === "COORDINATOR").map(
      ({ email }) => people.find((person) => person.email === email)?.shownAs,
    );
    expect(shown.sort()).toEqual(["NAME", "NAME_AND_EMAIL", "NAME_AND_EMAIL", "NOTHING"]);
  });

  it("has amendments that are in force, and one that waits for a place and for the cluster's lead", async () => {
    const amendments = await reads().amendment.findMany({ include: { answers: true } });
    expect(amendments.map(({ status }) => status).sort()).toEqual(["ACCEPTED", "ACCEPTED", "PROPOSED"].sort());
    const [open] = amendments.filter(({ status }) => status === "PROPOSED");
    expect([open?.clusterLeadMustAgree, open?.answers.length]).toEqual([["endMoves"], 1]);
    expect(await reads().planVersion.count({ where: { cause: "AMENDED" } })).toBe(2);
  });

  it("has a final report with what completing asks for, and practices that both places can take over", async () => {
    const projects = await reads().project.findMany({ where: { status: "COMPLETED" }, include: { partners: true } });
    expect(projects.length).toBeGreaterThan(0);
    const written = await writtenReports(projects.map(({ id }) => id));
    for (const { id, code } of projects) {
      expect(written).toContain(id);
      const { content, behind } = await reportOf(code, null);
      expect(behind).toEqual([]);
      for (const { text } of textsIn(content)) expect([!!text.en, !!text.zh]).toEqual([true, true]);
    }
  });

  it("has meetings before and after today, and documents whose files are what they say", async () => {
    expect(await reads().meeting.count({ where: { startsAt: { gt: new Date() } } })).toBeGreaterThan(1);
    expect(await reads().meeting.count({ where: { startsAt: { lt: new Date() } } })).toBeGreaterThan(2);
    expect(await reads().meeting.count({ where: { cancelledAt: { not: null } } })).toBe(1);
    const versions = await reads().documentVersion.findMany();
    expect(versions.length).toBeGreaterThan(8);
    for (const { storageKey, sha256 } of versions) {
      const bytes = await new Response(await storage().get(storageKey)).bytes();
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
  });

  it("is not made twice, not even where its projects were renamed since", async () => {
    const before = await counts();
    await rawDatabase().project.updateMany({ data: { titleEn: "Renamed", titleZh: "改名" } });
    await loadDemonstration();
    expect(await counts()).toEqual(before);
  });
});
