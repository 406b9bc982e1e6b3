import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { reads } from "@/lib/platform/database";
import { MOVES } from "@/lib/profiles/revisions/moves";
import { TRANSITIONS } from "@/lib/project-rules/transitions";
import { comment } from "@/lib/threads/commands/comment";
import { myWork } from "@/lib/work/queries";
import { waitingCount } from "@/lib/work/waiting-count";
import { invite } from "@/lib/workflow/partners";
import { transitionProject } from "@/lib/workflow/transition";
import { useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";
import { markRead } from "./commands";
import { NARROWER_RULES, RULES, type RuleName } from "./rules";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const notified = async ({ personId }: Player, code: string) =>
  (await reads().notification.findMany({ where: { personId, project: { code } }, orderBy: { id: "asc" } })).map(
    ({ type }) => type,
  );
const waitsForEach = async () => {
  for (const person of Object.values(cast))
    expect(await waitingCount(person)).toBe((await myWork(person)).waiting.length);
};
const waiting = async (actor: Player, code: string) =>
  (await myWork(actor)).waiting.filter(({ project }) => project?.code === code).map(({ kind }) => kind);

const NAMES = Object.keys(RULES) as RuleName[];
const isNarrower = (name: RuleName) => (NARROWER_RULES as readonly RuleName[]).includes(name);
/** What stands under "what changed" beside the names of events. */
const SHOWN_INSTEAD = ["comment.hidden", "comment.gone", "other"];
/** Told without a rule: by the limit, to the one account that it is about. */
const TOLD_DIRECTLY = ["account.wrong-passwords"];

describe("the rules of notification", () => {
  it("name events that happen", () => {
    const writing = ["project.edited", "project.version-sent", "project.copy-discarded"];
    const begun = ["project.drafted", "project.draft-edited"];
    const events = new Set<string>([...TRANSITIONS.map(({ event }) => event), ...writing, ...begun]);
    for (const event of NAMES.filter((name) => name.startsWith("project."))) expect(events).toContain(event);
    const pictures = ["added", "replaced", "edited", "removed"].map((what) => `profile.picture-${what}`);
    const moves = [...Object.values(MOVES).map(({ event }) => event), ...pictures];
    for (const event of NAMES.filter((name) => name.startsWith("profile.") && RULES[name].length > 0))
      expect(moves).toContain(event);
  });

  it("name nothing that no code says happens", async () => {
    const files = (await readdir("lib", { recursive: true })).filter((file) => /(?<!rules|\.test)\.ts$/.test(file));
    const code = (await Promise.all(files.map((file) => readFile(path.join("lib", file), "utf8")))).join("");
    const moves = new Set<string>(TRANSITIONS.map(({ event }) => event));
    expect(NAMES.filter((name) => !moves.has(name) && !code.includes(`"${name}"`))).toEqual([]);
  });

  it.each(LOCALES)("have words for each event that tells somebody, and for no other, in %s", (locale) => {
    const telling = NAMES.filter((name) => RULES[name].length > 0 && !isNarrower(name));
    const shown = [...telling, ...TOLD_DIRECTLY, ...SHOWN_INSTEAD];
    expect(Object.keys(messagesOf(locale).work.changes).sort()).toEqual(shown.sort());
  });
});

describe("who hears", () => {
  it("of a proposal: the places invited and the cluster's lead, and not whoever made it", async () => {
    const { code } = await projectAt("PROPOSED", cast);
    expect(await notified(cast.wuhan, code)).toEqual(["project.proposed"]);
    expect(await notified(cast.lead, code)).toEqual(["project.proposed", "partner.accepted"]);
    expect(await notified(cast.barcelona, code)).toEqual(["partner.accepted"]);
    for (const other of [cast.chengdu, cast.otherLead]) expect(await notified(other, code)).toEqual([]);
  });

  it("of a draft: nobody, whoever is invited into it", async () => {
    const { code } = await projectAt("DRAFT", cast);
    await invite(cast.barcelona, code, "chengdu");
    for (const person of Object.values(cast)) expect(await notified(person, code)).toEqual([]);
  });

  it("of a comment: those concerned and those who wrote before; of one for partners, partners only", async () => {
    const { code, threadId } = await projectAt("PROPOSED", cast);
    const write = (by: Player, visibility: "SIGNED_IN" | "PARTNERS") =>
      comment(by, threadId, { body: "Well.", language: "en", visibility });
    await write(cast.chengdu, "SIGNED_IN");
    await write(cast.wuhan, "SIGNED_IN");
    await write(cast.wuhan, "PARTNERS");
    const heard = async (by: Player) => (await notified(by, code)).filter((type) => type === "comment.written").length;
    expect([await heard(cast.barcelona), await heard(cast.lead)]).toEqual([3, 3]);
    expect([await heard(cast.chengdu), await heard(cast.wuhan)]).toEqual([1, 1]);
  });
});

describe("my work", () => {
  it("shows what waits to whom it waits for, step by step", async () => {
    const { code } = await projectAt("DRAFT", cast);
    const all = async () => {
      await waitsForEach();
      return {
        barcelona: await waiting(cast.barcelona, code),
        wuhan: await waiting(cast.wuhan, code),
        lead: await waiting(cast.lead, code),
        other: await waiting(cast.otherLead, code),
      };
    };
    expect(await all()).toEqual({ barcelona: ["draft"], wuhan: [], lead: [], other: [] });
    await transitionProject(cast.barcelona, code, { to: "PROPOSED" });
    expect(await all()).toEqual({ barcelona: [], wuhan: ["invitation"], lead: ["review"], other: [] });
    await transitionProject(cast.lead, code, { to: "CHANGES_REQUESTED", version: 1, reason: "Who measures?" });
    expect(await all()).toEqual({ barcelona: ["revision"], wuhan: ["invitation"], lead: [], other: [] });
    await transitionProject(cast.barcelona, code, { to: "WITHDRAWN", reason: "No budget." });
    expect(await all()).toEqual({ barcelona: [], wuhan: [], lead: [], other: [] });
  });

  it("counts what is unread until it is read", async () => {
    const before = await myWork(cast.lead);
    expect(before.unread).toBeGreaterThan(0);
    await markRead(cast.lead, before.changed[0]?.id ?? 0);
    expect((await myWork(cast.lead)).unread).toBe(0);
  });
});
